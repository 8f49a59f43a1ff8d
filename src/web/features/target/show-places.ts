/** Where the places of the chosen promise stand on the page. */
export const placesId = 'chosen-places'

/** Scrolls to the places of the chosen promise where they stand below the list and not beside it; without motion for who wants none. */
export function showPlaces(): void {
  const places = document.getElementById(placesId)
  if (places === null || places.getBoundingClientRect().top < window.innerHeight / 2) return
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  places.scrollIntoView({ behavior: isStill ? 'auto' : 'smooth', block: 'start' })
}
