import { useState } from 'react'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { Shown } from '@anlan/platform/ui/states'
import { fourColourMap } from '../../contract/risk-map.ts'
import { FaceSwitch, useFace } from './face-switch.tsx'
import { MapUnits } from './map-units.tsx'
import { RiskMap } from './risk-map.tsx'

/** The map to look at on the way; it is kept for places without network. */
export const Page = () => {
  const answer = useCachedQuery(fourColourMap, {})
  const face = useFace()
  const [chosen, choose] = useState<string | undefined>(undefined)
  return (
    <PhonePage>
      <Shown answer={answer}>
        {(map) => (
          <>
            <FaceSwitch />
            <RiskMap map={map} face={face} chosen={chosen} onChoose={choose}>
              <MapUnits map={map} face={face} chosen={chosen} onChoose={choose} />
            </RiskMap>
          </>
        )}
      </Shown>
    </PhonePage>
  )
}
