package io.wakit.flows

import java.nio.file.Path
import kotlin.io.path.Path
import kotlin.io.path.div
import kotlin.io.path.exists

/** The folder of Meta's documented payloads (`-Dwa.corpus`), where one was given. */
val corpus: Path? = System.getProperty("wa.corpus")?.takeIf { it.isNotBlank() }?.let { Path(it) }?.takeIf { it.exists() }

/** A folder of the corpus, or one beside it. */
fun corpusFolder(name: String): Path? = corpus?.let { (it / name).normalize() }?.takeIf { it.exists() }

fun fixture(path: String): String = checkNotNull(object {}.javaClass.getResource("/$path")) { "no fixture $path" }.readText()
