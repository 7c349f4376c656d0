const PATTERN = [400, 150, 400, 150, 800]
/** A tone that carries through machines, as detectors use it. */
const HERTZ = 2_800

let speaker: AudioContext | undefined

/** Shakes and sounds at once, where the phone lets a page do so; what is said stands on the screen besides. */
export const ring = (): void => {
  // Before anybody has touched the page a browser forbids it, and says so as a fault. Old ones tell nothing of it.
  if (navigator.userActivation?.hasBeenActive ?? true) navigator.vibrate?.(PATTERN)
  if (globalThis.AudioContext === undefined) return
  speaker ??= new AudioContext()
  void speaker.resume().catch(() => undefined)
  const [tone, loud] = [speaker.createOscillator(), speaker.createGain()]
  tone.type = 'square'
  tone.frequency.value = HERTZ
  const start = speaker.currentTime
  let at = start
  loud.gain.setValueAtTime(0, start)
  for (const [place, length] of PATTERN.entries()) {
    loud.gain.setValueAtTime(place % 2 === 0 ? 0.4 : 0, at)
    at += length / 1_000
  }
  loud.gain.setValueAtTime(0, at)
  tone.connect(loud).connect(speaker.destination)
  tone.start(start)
  tone.stop(at)
}
