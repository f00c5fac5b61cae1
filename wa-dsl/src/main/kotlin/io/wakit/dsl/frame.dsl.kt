package io.wakit.dsl

import io.wakit.model.Media
import io.wakit.model.message.Header

/** What may stand below the words of an interactive message. */
@WaDsl
public open class FooterScope internal constructor() {
    internal var footer: String? = null

    /** Small words below, up to 60 characters. */
    public fun footer(text: String) {
        footer = text
    }
}

/** What may stand around the words of an interactive message that takes a text above, and no file. */
@WaDsl
public open class TextHeaderScope internal constructor() : FooterScope() {
    internal var header: Header? = null

    /** Bold words above, up to 60 characters. */
    public fun header(text: String, subText: String? = null) {
        header = Header.Text(text, subText)
    }
}

/** What may stand around the words of an interactive message that takes a text or a file above; the last one said holds. */
@WaDsl
public open class HeaderScope internal constructor() : TextHeaderScope() {
    /** A picture above. */
    public fun imageHeader(media: Media) {
        header = Header.Image(media)
    }

    /** A film above. */
    public fun videoHeader(media: Media) {
        header = Header.Video(media)
    }

    /** A file above, and what it is called. */
    public fun documentHeader(media: Media, filename: String? = null) {
        header = Header.Document(media, filename)
    }
}
