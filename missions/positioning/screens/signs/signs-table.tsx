import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { fullTime, timeWords } from '@anlan/platform/ui/time-words'
import { type PersonSign, SIGN_WAYS } from '../../contract/sign.ts'

/** Who answered, how and where; the newest first. */
export const SignsTable = ({ signs, now }: { readonly signs: readonly PersonSign[]; readonly now: number }) =>
  signs.length === 0 ? (
    <p className="al-none">近 12 小时没有人报平安</p>
  ) : (
    <div className="po-scroll">
      <table className="po-table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">时间</th>
            <th scope="col">方式</th>
            <th scope="col">位置</th>
            <th scope="col">说明</th>
            <th scope="col">照片</th>
          </tr>
        </thead>
        <tbody>
          {signs.map((it) => (
            <tr key={it.id}>
              <th scope="row">{it.name}</th>
              <td title={fullTime(it.at)}>{timeWords(it.at, now)}</td>
              <td>{it.how === 'vouch' ? `${it.witnessName ?? '他人'}看见` : SIGN_WAYS[it.how]}</td>
              <td>{it.place || '没有说明'}</td>
              <td>{it.note || '—'}</td>
              <td>{it.photos.length === 0 ? '—' : <PhotoStrip photos={it.photos} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
