import { useEffect, useState } from 'react'

const CERTIFICATE = '/trust/anlan-ca.crt'

const PHONES: readonly { readonly title: string; readonly steps: readonly string[] }[] = [
  {
    title: '鸿蒙、安卓手机',
    steps: ['点上面的“下载证书”，保存到手机', '打开“设置”，搜索“证书”，进入“加密和凭据”', '选择“安装证书”，再选“CA 证书”，选中刚下载的文件', '按提示输入锁屏密码，完成安装', '回到浏览器重新打开安澜，地址栏不再提示“不安全”'],
  },
  {
    title: '苹果手机',
    steps: ['用 Safari 点上面的“下载证书”，选择“允许”', '打开“设置”，点顶部的“已下载描述文件”，选择“安装”', '进入“设置”里的“通用”，再进“关于本机”，打开最下方的“证书信任设置”', '打开“安澜”这一项的开关', '回到 Safari 重新打开安澜'],
  },
]

/** Camera, place and offline work only over a trusted connection; this tells how a phone comes to trust the plant's own certificate. */
export const Trust = () => {
  const [own, setOwn] = useState<boolean | undefined>(undefined)
  useEffect(() => {
    document.title = '手机信任证书 · 安澜'
    void fetch(CERTIFICATE, { method: 'HEAD' }).then(
      ({ ok }) => setOwn(ok),
      () => setOwn(false),
    )
  }, [])
  return (
    <main className="entrance-trust">
      <h1>手机信任证书</h1>
      <p>手机只在可信的加密连接下开放相机、定位和离线功能。本单位使用自己签发的证书时，每部手机需要安装一次。</p>
      <p className="entrance-certificate">
        {own === true ? (
          <a className="entrance-go" href={CERTIFICATE} download>
            下载证书
          </a>
        ) : null}
        {own === false ? <strong>本系统没有可下载的证书：使用公共证书时不需要安装；地址栏提示“不安全”时请联系本单位系统管理员。</strong> : null}
      </p>
      <p className="entrance-help">安装前请向本单位系统管理员核对证书指纹。</p>
      {PHONES.map(({ title, steps }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      <section>
        <h2>装到桌面</h2>
        <p>打开安澜手机版后，在浏览器菜单里选择“添加到主屏幕”，以后从桌面图标进入，没有网络也能打开。</p>
      </section>
      <p>
        <a href="/">返回登录</a>
      </p>
    </main>
  )
}
