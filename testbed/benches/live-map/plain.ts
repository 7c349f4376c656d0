/** The page as it would be without any art: asks for everything every two seconds, parses it, and draws everybody on every frame. Runs in the browser. */
const follow = (address: string): void => {
  interface Person {
    readonly carrier: { readonly person: string; readonly name: string; readonly class: string }
    readonly x: number
    readonly y: number
  }
  const canvas = document.querySelector('canvas') as HTMLCanvasElement
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D
  canvas.width = innerWidth
  canvas.height = innerHeight
  const scale = innerWidth / 2_000
  let [former, people]: [Map<string, Person>, Person[]] = [new Map(), []]
  let asked = performance.now()
  const ask = async (): Promise<void> => {
    const text = await (await fetch(address)).text()
    former = new Map(people.map((it) => [it.carrier.person, it]))
    people = (JSON.parse(text) as { people: Person[] }).people
    asked = performance.now()
    setTimeout(() => void ask(), 2_000)
  }
  const draw = (at: number): void => {
    pen.clearRect(0, 0, canvas.width, canvas.height)
    const part = Math.min(1, (at - asked) / 2_000)
    for (const it of people) {
      const from = former.get(it.carrier.person) ?? it
      pen.beginPath()
      pen.arc((from.x + (it.x - from.x) * part) * scale, (1_000 - (from.y + (it.y - from.y) * part)) * scale, 5, 0, Math.PI * 2)
      pen.fillStyle = it.carrier.class === 'employee' ? '#0f766e' : '#182022'
      pen.fill()
    }
    requestAnimationFrame(draw)
  }
  void ask()
  requestAnimationFrame(draw)
}

export const plainPage = '<!doctype html><meta charset="utf-8"><title>plain</title><style>body{margin:0}</style><canvas></canvas><script src="/bench/plain.js"></script>'
/** As it stands here, without its types. */
export const plainScript = (address: string): string => `(${follow.toString()})(${JSON.stringify(address)})`
