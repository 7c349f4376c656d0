import { AV_LOG_QUIET } from 'node-av/constants'
import { Log } from 'node-av/lib'

/** Its messages name addresses with passwords. Imported for its effect by whoever opens anything. */
Log.setLevel(AV_LOG_QUIET)
