interface PhoneHouse {
  readonly house: string
  readonly phone?: readonly { readonly path: string }[]
}

/** Whether a path within the org has a page on the phone: records of some houses are for the desk only. */
export const opensOnPhone = (houses: readonly PhoneHouse[], link: string): boolean => {
  const parts = link.split('/')
  return houses.some(({ house, phone = [] }) =>
    phone.some(({ path }) => {
      const wanted = `/${house}/${path}`.split('/')
      return wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at])
    }),
  )
}
