package io.wakit.flows.json

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Photos to upload. One picker on a screen, and no [DocumentPicker] beside it; its value cannot go to another screen by
 * [Navigate]. From 4.0 on.
 *
 * @property maxFileSizeKb 1 to 25,600, which is the default.
 * @property minUploadedPhotos 0 to 30; 0 makes it optional.
 * @property maxUploadedPhotos 1 to 30. A [Complete] takes 1 at most.
 * @property errorMessage a text, or an object of texts by media id, which only the endpoint can know.
 */
@Serializable
@SerialName("PhotoPicker")
public data class PhotoPicker @JvmOverloads constructor(
    override val name: String,
    val label: Dynamic<String>,
    val description: Dynamic<String>? = null,
    @SerialName("photo-source") val photoSource: PhotoSource? = null,
    @SerialName("max-file-size-kb") val maxFileSizeKb: Int? = null,
    @SerialName("min-uploaded-photos") val minUploadedPhotos: Int? = null,
    @SerialName("max-uploaded-photos") val maxUploadedPhotos: Int? = null,
    val enabled: Dynamic<Boolean>? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName("error-message") val errorMessage: Dynamic<JsonElement>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "PhotoPicker"
}

/**
 * Documents to upload. One picker on a screen, and no [PhotoPicker] beside it; its value cannot go to another screen by
 * [Navigate]. From 4.0 on.
 *
 * @property maxFileSizeKb 1 to 25,600, which is the default.
 * @property minUploadedDocuments 0 to 30; 0 makes it optional.
 * @property maxUploadedDocuments 1 to 30. A [Complete] takes 1 at most.
 * @property allowedMimeTypes any of Meta's list unless it says which.
 * @property errorMessage a text, or an object of texts by media id, which only the endpoint can know.
 */
@Serializable
@SerialName("DocumentPicker")
public data class DocumentPicker @JvmOverloads constructor(
    override val name: String,
    val label: Dynamic<String>,
    val description: Dynamic<String>? = null,
    @SerialName("max-file-size-kb") val maxFileSizeKb: Int? = null,
    @SerialName("min-uploaded-documents") val minUploadedDocuments: Int? = null,
    @SerialName("max-uploaded-documents") val maxUploadedDocuments: Int? = null,
    @SerialName("allowed-mime-types") val allowedMimeTypes: List<String>? = null,
    val enabled: Dynamic<Boolean>? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName("error-message") val errorMessage: Dynamic<JsonElement>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "DocumentPicker"
}
