@file:kotlin.OptIn(ExperimentalSerializationApi::class)

package io.wakit.flows.json

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The button at the bottom; required on a terminal screen.
 *
 * @property label up to 35 characters.
 * @property leftCaption goes with [rightCaption], and never with [centerCaption]; up to 15 characters each.
 */
@Serializable
@SerialName("Footer")
public data class Footer @JvmOverloads constructor(
    val label: Dynamic<String>,
    @SerialName("on-click-action") val onClickAction: FlowAction,
    @SerialName("left-caption") val leftCaption: Dynamic<String>? = null,
    @SerialName("center-caption") val centerCaption: Dynamic<String>? = null,
    @SerialName("right-caption") val rightCaption: Dynamic<String>? = null,
    val enabled: Dynamic<Boolean>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "Footer"
}

/** Words to tap; up to 25 characters and 2 on a screen. */
@Serializable
@SerialName("EmbeddedLink")
public data class EmbeddedLink @JvmOverloads constructor(
    val text: Dynamic<String>,
    @SerialName("on-click-action") val onClickAction: FlowAction,
    val visible: Dynamic<Boolean>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "EmbeddedLink"
}

/**
 * 1 to 20 entries to go on from. Alone on its screen but for a second one, and never on a terminal screen; from 6.2 on.
 *
 * @property onClickAction of every entry, where the entries have none of their own: [Navigate] or [DataExchange].
 */
@Serializable
@SerialName("NavigationList")
public data class NavigationList @JvmOverloads constructor(
    override val name: String,
    @SerialName("list-items") val listItems: Dynamic<List<NavigationItem>>,
    val label: Dynamic<String>? = null,
    val description: Dynamic<String>? = null,
    @SerialName("media-size") val mediaSize: Dynamic<MediaSize>? = null,
    @SerialName("on-click-action") val onClickAction: FlowAction? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "NavigationList"
}

/**
 * An entry of a [NavigationList].
 *
 * @property end what stands at its end; not with large pictures.
 * @property start the picture at its front.
 * @property badge on one entry of the list; up to 15 characters.
 * @property tags up to 3, of 15 characters each.
 */
@Serializable(with = NavigationItem.Serializer::class)
@KeepGeneratedSerializer
public data class NavigationItem @JvmOverloads constructor(
    val id: String,
    @SerialName("main-content") val mainContent: NavigationText,
    val end: NavigationText? = null,
    val start: NavigationPicture? = null,
    val badge: String? = null,
    val tags: List<String>? = null,
    @SerialName("on-click-action") val onClickAction: FlowAction? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) {
    internal object Serializer : KeepsUnknown<NavigationItem>(generatedSerializer())
}

/**
 * The words of an entry: 30, 20 and 80 characters in `main-content`, of which the title is required, and 10 each in `end`.
 * Meta's page may have the 20 and the 80 the wrong way round.
 */
@Serializable(with = NavigationText.Serializer::class)
@KeepGeneratedSerializer
public data class NavigationText @JvmOverloads constructor(
    val title: String? = null,
    val description: String? = null,
    val metadata: String? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) {
    internal object Serializer : KeepsUnknown<NavigationText>(generatedSerializer())
}

/** The picture of an entry: in Base64, up to 100 KB. */
@Serializable(with = NavigationPicture.Serializer::class)
@KeepGeneratedSerializer
public data class NavigationPicture @JvmOverloads constructor(
    val image: String,
    @SerialName("alt-text") val altText: String? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) {
    internal object Serializer : KeepsUnknown<NavigationPicture>(generatedSerializer())
}
