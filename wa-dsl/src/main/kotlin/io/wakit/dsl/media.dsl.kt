package io.wakit.dsl

import io.wakit.model.Media
import io.wakit.model.message.Audio
import io.wakit.model.message.Document
import io.wakit.model.message.Image
import io.wakit.model.message.Sticker
import io.wakit.model.message.Video

/** Words for files, each named by the id of an upload or by a link. */
@WaDsl
public sealed interface MediaWords {
    /** A picture: JPEG or PNG up to 5 MB. */
    public fun image(media: Media, more: CaptionScope.() -> Unit = {}): Image =
        Image(media, CaptionScope().apply(more).caption)

    /** A film: MP4 or 3GPP up to 16 MB. */
    public fun video(media: Media, more: CaptionScope.() -> Unit = {}): Video =
        Video(media, CaptionScope().apply(more).caption)

    /** Sound, up to 16 MB, to be played as a file. */
    public fun audio(media: Media): Audio = Audio(media)

    /** A voice message, with the picture of the sender: OGG with Opus, mono. */
    public fun voice(media: Media): Audio = Audio(media, voice = true)

    /** A file of any kind that Meta takes, up to 100 MB. */
    public fun document(media: Media, more: DocumentScope.() -> Unit = {}): Document =
        DocumentScope().apply(more).let { Document(media, it.filename, it.caption) }

    /** A sticker: WebP, 100 KB where it stands still and 500 KB where it moves. */
    public fun sticker(media: Media): Sticker = Sticker(media)
}

/** What may be said of a picture or a film. */
@WaDsl
public open class CaptionScope internal constructor() {
    internal var caption: String? = null

    /** Up to 1,024 characters below it. */
    public fun caption(caption: String) {
        this.caption = caption
    }
}

/** What may be said of a document. */
@WaDsl
public class DocumentScope internal constructor() : CaptionScope() {
    internal var filename: String? = null

    /** What it is called on the user's phone; its ending picks the icon. */
    public fun filename(filename: String) {
        this.filename = filename
    }
}
