/** Area and spot as one: people who write the spot often begin it with the area, and it is not said twice. */
export const placeWords = ({ area, spot }: { readonly area: string; readonly spot: string }, between = ' '): string => (area === '' || spot.includes(area) ? spot : spot === '' ? area : `${area}${between}${spot}`)
