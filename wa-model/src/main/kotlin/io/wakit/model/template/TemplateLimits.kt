package io.wakit.model.template

/** The variables that stand in a text of a template. */
internal object Variables {
    /** Each once, in order. */
    fun of(text: String): Set<String> = VARIABLE.findAll(text).map { it.groupValues[1] }.toSet()

    /** The text with the values that [value] knows; a variable without one stays as it stands. */
    fun fill(text: String, value: (String) -> String?): String =
        VARIABLE.replace(text) { value(it.groupValues[1]) ?: it.value }

    /** Whether braces are left that enclose no variable. */
    fun isBroken(text: String): Boolean = VARIABLE.replace(text, "").let { "{{" in it || "}}" in it }

    fun isFirst(text: String): Boolean = VARIABLE.find(text)?.let { text.take(it.range.first).isBlank() } ?: false

    fun isLast(text: String): Boolean =
        VARIABLE.findAll(text).lastOrNull()?.let { text.drop(it.range.last + 1).isBlank() } ?: false

    private val VARIABLE = Regex("""\{\{\s*([^{}\s]+)\s*}}""")
}

internal const val NAME: Int = 512
internal val NAME_LETTERS: Regex = Regex("[a-z0-9_]*")
internal val NAMED: Regex = Regex("[a-z_]+")
internal const val HEADER: Int = 60
internal const val BODY: Int = 1024
internal const val CARD_BODY: Int = 160
internal const val OFFER_BODY: Int = 600
internal const val CALL_PERMISSION_BODY: Int = 4096
internal const val FOOTER: Int = 60
internal const val OFFER: Int = 16
internal const val BUTTONS: Int = 10
internal const val CARD_BUTTONS: Int = 2
internal const val LABEL: Int = 25
internal const val URL: Int = 2000
internal const val PHONE: Int = 20

/** 15 on one of Meta's pages, 20 since December 2025. */
internal const val CODE: Int = 20
internal const val OFFER_CODE: Int = 15
internal const val APPS: Int = 5
internal const val PACKAGE: Int = 224
internal val PACKAGE_NAME: Regex = Regex("""[A-Za-z]\w*(\.[A-Za-z]\w*)+""")
internal val SIGNATURE: Regex = Regex("[A-Za-z0-9+/=]{11}")
internal val CARDS: IntRange = 2..10
internal val EXPIRATION: IntRange = 1..90

internal val TTL: Map<TemplateCategory, IntRange> = mapOf(
    TemplateCategory.Authentication to 30..900,
    TemplateCategory.Utility to 30..43_200,
    TemplateCategory.Marketing to 43_200..2_592_000,
)

internal val MOST_OF: Map<String, Int> =
    mapOf("URL" to 2, "PHONE_NUMBER" to 1, "COPY_CODE" to 1, "CATALOG" to 1, "MPM" to 1, "SPM" to 1, "OTP" to 1)

/** What is reviewed by a file that was uploaded for it. */
internal val FILES: Set<HeaderFormat> =
    setOf(HeaderFormat.Image, HeaderFormat.Video, HeaderFormat.Gif, HeaderFormat.Document)
internal val OFFER_HEADERS: Set<HeaderFormat> = setOf(HeaderFormat.Image, HeaderFormat.Video)
internal val CARD_HEADERS: Set<HeaderFormat> = OFFER_HEADERS + HeaderFormat.Product
