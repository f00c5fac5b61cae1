package io.wakit.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialInfo

/** For the schema of a class: Meta wants the property, and it says nothing but [word]. */
@OptIn(ExperimentalSerializationApi::class)
@SerialInfo
@Target(AnnotationTarget.PROPERTY)
internal annotation class Fixed(val word: String)

/** For the schema of a class: Meta's pages write the property as a [type] too, and it is read so. */
@OptIn(ExperimentalSerializationApi::class)
@SerialInfo
@Target(AnnotationTarget.PROPERTY)
internal annotation class Also(val type: String)
