import { Void } from '@anlan/platform/ui/states'

export const NotFound = () => (
  <Void icon="search" title="没有这一页" hint="地址可能写错了，或者内容已移走">
    <a className="al-button" href={location.pathname.startsWith('/m') ? '/m/' : '/'}>
      回到首页
    </a>
  </Void>
)
