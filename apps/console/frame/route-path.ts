/** `dangers/:id` → `dangers/$id`. */
export const routePath = (path: string): string => path.replace(/:(\w+)/g, '$$$1')
