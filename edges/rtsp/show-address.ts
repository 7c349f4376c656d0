/** The address of a camera without its name and password: for logs and screens. */
export const showAddress = (address: string): string => address.replace(/^(rtsps?:\/\/)[^/]*@/i, '$1***@')
