import { expect, it } from 'vitest'
import { modelAccess } from './model-access.ts'

it('is the address that whoever runs the server has named, on the own network only', () => {
  expect(modelAccess({ riskModelUrl: 'http://10.1.2.3:8000/v1/', riskModelKey: 'k', riskModelName: 'm', riskModelSeconds: '20' })).toEqual({ url: 'http://10.1.2.3:8000/v1/chat/completions', host: '10.1.2.3:8000', key: 'k', model: 'm', seconds: 20 })
  expect(modelAccess({ riskModelUrl: 'http://llm:8000/v1', riskModelSeconds: 'soon' })?.seconds).toBe(60)
  expect(modelAccess({ riskModelUrl: 'http://llm:8000/v1', riskModelSeconds: '9999' })?.seconds).toBe(300)
  for (const riskModelUrl of ['', 'nonsense', 'https://api.example.com/v1']) expect(modelAccess({ riskModelUrl })).toBeUndefined()
})
