import type { Word } from './tokens.ts';

/**
 * Headings that praise what stands below them ("Even better", "Would be sweet", "La cerise sur le gâteau"): read by how
 * they are built, not by a list of whole lines. English, German, French, Spanish, Dutch.
 */

const ADJECTIVE =
  '(?:nice|nicer|sweet|great|good|lovely|brilliant|amazing|awesome|fantastic|wonderful|cool|neat|super|handy|helpful|useful|perfect|ideal|excellent|welcome|fab|fabulous|magic|grand|ace|dreamy|delightful|a bonus|a plus|a dream|a treat|a joy|icing on the cake)';
const GLAD = '(?:happy|delighted|thrilled|glad|pleased|over the moon|chuffed|impressed|excited|ecstatic|stoked)';
const SOFTLY = '(?:(?:also|really|even|just|simply|so|very|truly|absolutely|especially|particularly|all) ){0,3}';
/** What may stand behind the praise for the line to be a heading still. */
const IF =
  '(?: (?:if|to have|to see|for us|too|as well))?(?: you(?: (?:d|ve|also|could|can|had|have|happen to|already|even))*(?: (?:had|have|got|know|knew|offer|bring|brought|show))?)?';
const GERMAN =
  '(?:schön|super|toll|klasse|prima|perfekt|ideal|genial|spitze|großartig|cool|optimal|fein|das sahnehäubchen)';
const FRENCH = '(?:super|génial|parfait|bien|top|formidable|idéal|apprécié|appréciable|un bonus|un vrai plus|l idéal)';
const SPANISH = '(?:genial|ideal|estupendo|perfecto|fantástico|fenomenal|bueno|maravilloso)';
const DUTCH = '(?:mooi|fijn|leuk|top|super|ideaal|prettig|geweldig|handig|fantastisch|perfect)';

const PRAISE = new RegExp(
  `^(?:${[
    // comparative, with or without what it hangs on
    `(?:and |or |but )?(?:even|still) (?:better|nicer|sweeter|cooler)(?: still)?${IF}`,
    `(?:better|nicer) still${IF}`,
    // conditional
    `(?:(?:and|but|it|that|this|these|which|what|all this|things that|any of these|also) ){0,2}(?:would|d) ${SOFTLY}be ${SOFTLY}${ADJECTIVE}${IF}`,
    `(?:we|i) (?:would|d) ${SOFTLY}be ${SOFTLY}${GLAD} if${IF}`,
    `(?:we|i) (?:would|d) ${SOFTLY}(?:love|like|adore|appreciate) it if${IF}`,
    `${SOFTLY}${ADJECTIVE} if${IF}`,
    // a treat on top
    '(?:(?:the|some|a|for|earn|your|our|and) ){0,2}(?:extra credit|extra marks|brownie points?|bonus (?:round|track|tracks|level|material)|gold stars?|sweeteners?|icing(?: on (?:the|your) cake)?|cherr(?:y|ies) on (?:the )?(?:top|cake)|sprinkles(?: on top)?|sugar on top)(?: for| if(?: you(?: have)?)?)?',
    `(?:und )?noch (?:besser|schöner|toller)(?: wenn)?|das (?:wäre|ist) ${GERMAN}|${GERMAN} wären?(?: (?:es|auch|noch|außerdem|zudem)){0,2}(?: wenn(?: du| sie)?)?|wir würden uns freuen(?: wenn(?: du| sie)?| über)?|(?:das |die )?(?:sahnehäubchen|kirsche auf der torte|tüpfelchen auf dem i|extrapunkte)(?: für| gibt es für)?`,
    `(?:et )?(?:encore mieux|mieux encore)(?: si(?: vous| tu)?)?|(?:ce|ça|il) serait (?:(?:même|encore|aussi|vraiment) )?${FRENCH}(?: si(?: vous| tu)?| d avoir)?|(?:la )?cerise sur le gâteau|nous serions (?:ravis|heureux)(?: si(?: vous| tu)?)?|on adorerait(?: que vous)?`,
    `(?:y )?(?:aún|todavía|incluso) mejor(?: si)?|mejor (?:aún|todavía)(?: si)?|sería ${SPANISH}(?: que| si| tener)?|nos encantaría(?: que(?: (?:tengas|tuvieras|tuvieses|sepas|conozcas))?)?|la guinda(?: del pastel)?`,
    `(?:en )?nog (?:beter|mooier|leuker)(?: als(?: je)?)?|(?:het |dat )?zou ${DUTCH} zijn(?: als(?: je| u)?)?|${DUTCH} als (?:je|u)(?: ook)?|(?:de )?kers op de taart|we zouden het ${DUTCH} vinden(?: als(?: je)?)?`,
  ].join('|')})$`,
  'u',
);

const LONGEST = 12;
/** A word of every praise: most headings hold none, and need not be tried. */
const SOME = new Set(
  'even still better nicer would d if icing extra brownie bonus gold star stars sweetener sweeteners cherry cherries sprinkles sugar besser schöner toller wäre wären würden sahnehäubchen kirsche tüpfelchen extrapunkte mieux serait serions cerise adorerait mejor sería encantaría guinda beter mooier leuker zou zouden als kers'.split(
    ' ',
  ),
);

/** The whole line is praise for what stands below it. */
export function praises(words: readonly Word[]): boolean {
  if (words.length > LONGEST || !words.some(({ word }) => SOME.has(word))) return false;
  return PRAISE.test(words.map(({ word }) => word).join(' '));
}
