package io.wakit.wazzup.model

import io.wakit.model.Violation
import io.wakit.wazzup.checks
import kotlinx.serialization.Serializable

/**
 * The way that deals go in the CRM.
 *
 * @property name up to 200 characters by one source, 100 by another: the larger is let pass.
 * @property stages leave them out rather than empty, which Wazzup refuses.
 */
@Serializable
public data class Pipeline @JvmOverloads constructor(
    val id: String,
    val name: String?,
    val stages: List<PipelineStage>? = null,
    val uri: String? = null,
) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks {
        needed("id", id, ENTITY_ID)
        needed("name", name, ENTITY_TEXT)
        rule("stages", stages?.isEmpty() != true, "is empty; leave it out")
        stages?.forEachIndexed { i, stage -> within("stages[$i]", stage.violations()) }
    }
}

/** One station of a [Pipeline]. The last three are told by one source alone, and travel only where they are said. */
@Serializable
public data class PipelineStage @JvmOverloads constructor(
    val id: String,
    val name: String?,
    val order: Int? = null,
    val color: String? = null,
    val uri: String? = null,
) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks {
        needed("id", id, ENTITY_ID)
        needed("name", name, ENTITY_ID)
    }
}
