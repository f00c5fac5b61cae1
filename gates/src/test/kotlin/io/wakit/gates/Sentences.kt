package io.wakit.gates

/** The sentences of specs, as other files name them. */
internal object Sentences {
    private val tests = Repository.files.filter { it.isCode && it.isTest }

    /** Why no spec called [spec] says [sentence]; null where one does, in quotes, itself or in a table beside it. */
    fun missing(spec: String, sentence: String): String? {
        val folders = tests.filter { it.path.substringAfterLast('/').substringBeforeLast('.') == spec }.map { it.folder }
        if (folders.isEmpty()) return "there is no $spec"
        return "$spec has no \"$sentence\"".takeUnless { tests.any { it.folder in folders && "\"$sentence\"" in it.text } }
    }

    private val SourceFile.folder: String get() = path.substringBeforeLast('/')
}
