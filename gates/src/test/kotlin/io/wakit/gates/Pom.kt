package io.wakit.gates

import org.w3c.dom.Element
import java.nio.file.Path
import javax.xml.parsers.DocumentBuilderFactory

/** What the gates ask a POM. */
internal class Pom(file: Path) {
    private val project: Element = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile())
        .documentElement

    val artifactId: String? = project.text("artifactId")

    /** Its own version, or else its parent's. */
    val version: String? = project.text("version") ?: project.child("parent")?.text("version")

    val modules: List<String> = project.child("modules")?.children("module")?.map { it.textContent.trim() }.orEmpty()

    val managed: List<Managed> = project.child("dependencyManagement")?.child("dependencies")
        ?.children("dependency")
        ?.map { Managed(it.text("groupId"), it.text("artifactId").orEmpty(), it.text("version")) }
        .orEmpty()

    fun property(name: String): String? = project.child("properties")?.text(name)

    data class Managed(val groupId: String?, val artifactId: String, val version: String?)

    private fun Element.children(name: String): List<Element> = (0 until childNodes.length).map {
        childNodes.item(it)
    }.filterIsInstance<Element>().filter { it.tagName == name }

    private fun Element.child(name: String): Element? = children(name).firstOrNull()

    private fun Element.text(name: String): String? = child(name)?.textContent?.trim()
}
