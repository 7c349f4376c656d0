import type { Id } from '@anlan/kernel/id'
import { newId } from '@anlan/platform/clock/new-id'
import type { TestHouse } from '@anlan/platform/testing/house'
import type { Org } from '../contract/org.ts'
import { registerEnterprise } from '../contract/org.ts'
import { layDistrict } from '../module.ts'
import { expect } from 'vitest'

/** A district with two towns, and an officer who registers enterprises. */
export const openDistrict = async (test: TestHouse) => {
  const { district, towns } = await layDistrict(test.house, { district: '环翠区', towns: ['张村镇', '羊亭镇'] })
  const officer = test.speaker(['district-officer'], { org: district })
  const town = (name: string): Id => towns[name] ?? ''
  return {
    district,
    officer,
    town,
    register: async (name: string, more: Partial<Parameters<typeof input>[1]> = {}): Promise<Org> => {
      const made = await test.house.command(officer, registerEnterprise, input(name, { town: town('张村镇'), ...more }))
      expect(made).toMatchObject({ accepted: true })
      return (made as { value: { org: Org } }).value.org
    },
  }
}

const input = (
  name: string,
  more: { town: Id; type?: 'production' | 'station'; administrator?: { login: string; name: string; password: string }; registrationCode?: string },
) => ({ id: newId(), name, type: 'production' as const, ...more })
