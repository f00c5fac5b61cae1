package io.wakit.model

/**
 * A number of Meta's, and what is found where it is kept and where it is not.
 *
 * @property meta where it stands in Meta's pages and of which kind it is, as the corpus names it: `text.body max_chars`; null
 * for one that stands in an example or a sentence alone.
 * @property path where it is told.
 * @property edge the last number that may leave.
 * @property beyond the first that may not.
 * @property violations what is found of a value with so much in that place.
 */
class Limit(
    val meta: String?,
    val path: String,
    val edge: Int,
    val beyond: Int = edge + 1,
    val violations: (Int) -> List<Violation>,
)
