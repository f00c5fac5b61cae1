@file:kotlin.OptIn(ExperimentalSerializationApi::class)

package io.wakit.flows.json

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A picture, JPEG or PNG. Up to 3 on a screen.
 *
 * @property src the picture in Base64; 300 KB are advised, and 1 MB is the most that all data of a screen may take.
 */
@Serializable
@SerialName("Image")
public data class Image @JvmOverloads constructor(
    val src: Dynamic<String>,
    val width: Dynamic<Int>? = null,
    val height: Dynamic<Int>? = null,
    @SerialName("scale-type") val scaleType: ScaleType? = null,
    @SerialName("aspect-ratio") val aspectRatio: Dynamic<Double>? = null,
    @SerialName("alt-text") val altText: Dynamic<String>? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "Image"
}

/**
 * 1 to 3 pictures to swipe through. Up to 2 on a screen and 3 in a Flow; from 7.1 on.
 *
 * @property aspectRatio `4:3`, the default, or `16:9`.
 */
@Serializable
@SerialName("ImageCarousel")
public data class ImageCarousel @JvmOverloads constructor(
    val images: Dynamic<List<CarouselImage>>,
    @SerialName("aspect-ratio") val aspectRatio: String? = null,
    @SerialName("scale-type") val scaleType: ScaleType? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "ImageCarousel"
}

/** One picture of an [ImageCarousel]: [src] in Base64, and the words that stand in for it. */
@Serializable(with = CarouselImage.Serializer::class)
@KeepGeneratedSerializer
public data class CarouselImage @JvmOverloads constructor(
    val src: String,
    @SerialName("alt-text") val altText: String,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) {
    internal object Serializer : KeepsUnknown<CarouselImage>(generatedSerializer())
}
