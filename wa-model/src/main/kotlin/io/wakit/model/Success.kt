package io.wakit.model

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Meta's plain yes: `{"success":true}`.
 *
 * @property isDone whether it was done. A refusal comes as an error, so false is rare; some operations answer it when
 * there was nothing to do.
 */
@Serializable
public data class Success @JvmOverloads constructor(@SerialName("success") val isDone: Boolean = true)
