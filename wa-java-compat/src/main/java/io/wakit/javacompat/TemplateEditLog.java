package io.wakit.javacompat;

import io.wakit.model.TemplateId;
import java.time.Instant;
import java.util.List;

/**
 * When templates were edited, since Meta counts edits and does not tell the count. Keep it where it outlives the program for
 * plans to know of edits of yesterday. Both methods may block: threads that are made for waiting call them.
 *
 * @see LiveTemplatesAsync
 */
public interface TemplateEditLog {
    /**
     * The edits of a template.
     *
     * @param template in one language
     * @return when it was edited, in any order; of those longer than 30 days ago nobody asks
     * @throws Exception where that cannot be told; the plan then fails with it
     */
    List<Instant> of(TemplateId template) throws Exception;

    /**
     * Remembers an edit that Meta took.
     *
     * @param template in one language
     * @param at when that was
     * @throws Exception where it cannot be kept; what was to be done after it is not done then
     */
    void add(TemplateId template, Instant at) throws Exception;
}
