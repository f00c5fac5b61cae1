package io.wakit.templates.maven

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.wakit.client.WhatsApp
import io.wakit.model.template.Body
import io.wakit.model.template.Example
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import io.wakit.sandbox.Sandbox
import org.apache.maven.plugin.MojoExecutionException
import org.apache.maven.plugin.MojoFailureException
import org.apache.maven.plugin.logging.Log
import org.apache.maven.plugin.logging.SystemStreamLog
import org.apache.maven.project.MavenProject
import org.apache.maven.settings.Server
import org.apache.maven.settings.Settings
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import kotlin.io.path.createTempDirectory
import kotlin.io.path.div

/** What a goal said. */
private class Said : SystemStreamLog() {
    val lines = mutableListOf<String>()

    override fun info(content: CharSequence) {
        lines += "$content"
    }

    override fun error(content: CharSequence) {
        lines += "$content"
    }
}

private class Build(val sandbox: Sandbox, val baseUrl: String) {
    val folder = createTempDirectory("build")
    val said = Said()
    private val token = sandbox.accessToken.reveal()

    fun <M : LockMojo> goal(mojo: M, more: M.() -> Unit = {}): M = mojo.apply {
        log = said as Log
        lockFile = (folder / "templates.lock.json").toFile()
        if (this is AccountMojo) {
            wabaId = Sandbox.DefaultWabaId.value
            baseUrl = this@Build.baseUrl
            environment = java.util.function.Function { name -> token.takeIf { name == "WA_ACCESS_TOKEN" } }
        }
        more()
    }
}

private suspend fun build(use: suspend Build.() -> Unit) {
    Sandbox().use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use {
                val draft = TemplateDraft(
                    "order_shipped",
                    "en_US",
                    TemplateCategory.Utility,
                    listOf(Body("Hi {{1}}, it is on its way.", Example.body("Ann"))),
                )
                it.waba(Sandbox.DefaultWabaId).templates.create(draft).isRight() shouldBe true
            }
            Build(sandbox, server.baseUrl).use()
        }
    }
}

class GoalsSpec : StringSpec({
    "pull, generate and check go hand in hand" {
        build {
            goal(PullMojo()).execute()
            val project = MavenProject()
            goal(GenerateMojo()) {
                packageName = "com.example"
                outputDirectory = File(folder.toFile(), "generated")
                this.project = project
            }.execute()
            project.compileSourceRoots shouldContainExactly listOf("${folder / "generated"}")
            (folder / "generated" / "com" / "example" / "Templates.kt").toFile().readText() shouldContain "public fun orderShipped("
            goal(CheckMojo()).execute()
            said.lines.last() shouldContain "All templates are as they are locked"
        }
    }

    "a check fails the build, and tells every drift" {
        build {
            goal(PullMojo()).execute()
            val id = sandbox.templates.all.single().id
            sandbox.templates.pause(id)
            sandbox.templates.move(id, "MARKETING")
            shouldThrow<MojoFailureException> { goal(CheckMojo()).execute() }.message shouldContain "in 2 places"
            said.lines.takeLast(2).map { it.substringBefore(": ", "") + it.substringAfter(":").substringBefore(":") } shouldContainExactly
                listOf("order_shipped (en_US) PAUSED", "order_shipped (en_US) CATEGORY")
        }
    }

    "the token is the password of a server, or of the environment, and is said nowhere" {
        build {
            val settings = Settings().apply {
                addServer(
                    Server().apply {
                        id = "meta"
                        password = sandbox.accessToken.reveal()
                    },
                )
            }
            goal(PullMojo()) {
                environment = java.util.function.Function { null }
                serverId = "meta"
                this.settings = settings
            }.execute()
            shouldThrow<MojoExecutionException> { goal(PullMojo()) { serverId = "other" }.execute() }.message shouldBe
                "The settings have no server other"
            shouldThrow<MojoExecutionException> { goal(PullMojo()) { environment = java.util.function.Function { null } }.execute() }
                .message shouldContain "WA_ACCESS_TOKEN"
            val wrong = goal(CheckMojo()) { environment = java.util.function.Function { "EAAwrong" } }
            shouldThrow<MojoExecutionException> { wrong.execute() }.message.orEmpty() shouldNotContain "EAAwrong"
            said.lines.filter { sandbox.accessToken.reveal() in it || "EAAwrong" in it }.shouldBeEmpty()
        }
    }

    "what is missing is told, with how to mend it" {
        build {
            shouldThrow<MojoExecutionException> { goal(PullMojo()) { wabaId = null }.execute() }.message shouldContain "WA_WABA_ID"
            shouldThrow<MojoExecutionException> { goal(CheckMojo()).execute() }.message shouldContain "pull makes it"
            goal(PullMojo()).execute()
            shouldThrow<MojoExecutionException> { goal(GenerateMojo()).execute() }.message shouldContain "packageName"
            shouldThrow<MojoExecutionException> { goal(PullMojo()) { baseUrl = "http://meta.example" }.execute() }.message shouldContain
                "https://"
            goal(CheckMojo()) {
                skip = true
                lockFile = File("nowhere")
            }.execute()
        }
    }

    "Maven finds three goals, each with a word on what it does and on each of its parameters" {
        val stream = checkNotNull(GoalsSpec::class.java.getResourceAsStream("/META-INF/maven/plugin.xml"))
        val plugin = stream.use { DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(it).documentElement }

        fun Element.all(name: String) = getElementsByTagName(name).let { found -> List(found.length) { found.item(it) as Element } }

        fun Element.text(name: String) = all(name).first().textContent
        plugin.text("goalPrefix") shouldBe "wa-templates"
        plugin.all("mojo").map { it.text("goal") }.sorted() shouldContainExactly listOf("check", "generate", "pull")
        val mute = plugin.all("mojo").flatMap { mojo ->
            listOfNotNull(mojo.text("goal").takeIf { mojo.text("description").isBlank() }) +
                mojo.all("parameters").first().all("parameter").filter { it.text("editable") == "true" }
                    .filter { it.all("description").isEmpty() || it.text("description").isBlank() }.map { it.text("name") }
        }
        mute.shouldBeEmpty()
        plugin.all("mojo").first { it.text("goal") == "generate" }.text("phase") shouldBe "generate-sources"
    }
})
