package io.wakit.templates.plan

import io.wakit.model.TemplateId
import java.time.Instant
import java.util.concurrent.ConcurrentHashMap

/** When templates were edited. Keep it where it outlives the program for plans to know of edits of yesterday. */
public interface TemplateEdits {
    /** The edits of [template], in any order; of those longer than 30 days ago nobody asks. */
    public suspend fun of(template: TemplateId): List<Instant>

    /** Remembers an edit that Meta took. */
    public suspend fun add(template: TemplateId, at: Instant)

    /** Where they are kept. */
    public companion object {
        /** Kept until the program ends. */
        @JvmStatic
        public fun inMemory(): TemplateEdits = object : TemplateEdits {
            private val all = ConcurrentHashMap<TemplateId, List<Instant>>()

            override suspend fun of(template: TemplateId): List<Instant> = all[template].orEmpty()

            override suspend fun add(template: TemplateId, at: Instant) {
                all.merge(template, listOf(at)) { before, new -> before + new }
            }
        }
    }
}
