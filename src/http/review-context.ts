// The ontology as what reviews need of it: which events there are, and what scores follow from event and modes.
// Example: reviewContextOf(ontology).scoresOf('ASSAULT', []) has the quad code, score, CAMEO code and Goldstein value of an ASSAULT.
import { cameoOf, type Ontology, quadOf, scoreOf } from '../lexicon/ontology.ts'
import type { EventType } from '../model/index.ts'
import type { ReviewContext } from '../store/review-types.ts'

export const reviewContextOf = (ontology: Ontology): ReviewContext => ({
  isEvent: (name): name is EventType => ontology.events.has(name as EventType),
  scoresOf(type, modes) {
    const cameo = cameoOf(ontology, type, modes)
    return {
      quad_code: quadOf(ontology, type),
      event_scale: scoreOf(ontology, type, modes),
      ...(cameo === undefined ? {} : { cameo: cameo.code, goldstein: cameo.goldstein }),
    }
  },
})
