package io.wakit.javacompat;

import io.wakit.client.resource.TemplateDetails;
import io.wakit.model.Success;
import io.wakit.model.TemplateId;
import io.wakit.model.template.Template;
import io.wakit.model.template.TemplateCategory;
import io.wakit.model.template.TemplateComparison;
import io.wakit.model.template.TemplateEdit;
import io.wakit.model.template.TemplateField;
import io.wakit.model.template.Unpaused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * One template in one language: what it is, and what can be changed of it.
 */
public final class TemplateDetailsAsync {
    private final TemplateDetails templateDetails;
    private final Calls calls;

    TemplateDetailsAsync(TemplateDetails templateDetails, Calls calls) {
        this.templateDetails = templateDetails;
        this.calls = calls;
    }

    /**
     * The template with the {@code fields} that are named; where none is, with those that Meta gives unasked.
     *
     * @param fields what Meta is asked for
     * @return the template
     */
    public CompletableFuture<Template> get(TemplateField... fields) {
        Objects.requireNonNull(fields, "fields");
        return calls.start(continuation -> templateDetails.get(fields, continuation));
    }

    /**
     * Changes what {@code edit} names, unless it breaks a limit that Meta documents. All parts are replaced together.
     * An approved template takes one edit in 24 hours and 10 in 30 days; a rejected or paused one any number. It is
     * reviewed again.
     *
     * @param edit what is to be other
     * @return Meta's yes
     */
    public CompletableFuture<Success> edit(TemplateEdit edit) {
        Objects.requireNonNull(edit, "edit");
        return calls.start(continuation -> templateDetails.edit(edit, continuation));
    }

    /**
     * Says whether clicks on its buttons are left out of analytics. {@code category} is the one that it has: another
     * one would send it to review.
     *
     * @param isOut whether they are left out
     * @param category the one that the template has
     * @return Meta's yes
     */
    public CompletableFuture<Success> optOutOfLinkTracking(boolean isOut, TemplateCategory category) {
        Objects.requireNonNull(category, "category");
        return calls.start(continuation -> templateDetails.optOutOfLinkTracking(isOut, category, continuation));
    }

    /**
     * Lets a paused template go on, once what users found fault with is mended.
     *
     * @return whether it goes on, and why not
     */
    public CompletableFuture<Unpaused> unpause() {
        return calls.start(continuation -> templateDetails.unpause(continuation));
    }

    /**
     * How it did beside {@code others} from {@code start} to {@code end}. Meta compares windows of 7, 30, 60 or 90
     * days, and templates that were sent 1,000 times at least.
     *
     * @param others the templates beside which it is put
     * @param start the first moment
     * @param end the last moment
     * @return how they did beside each other
     * @see <a
     *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-comparison">Template
     *     comparison</a>
     */
    public CompletableFuture<TemplateComparison> compare(List<TemplateId> others, Instant start, Instant end) {
        Objects.requireNonNull(others, "others");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        return calls.start(continuation -> templateDetails.compare(others, start, end, continuation));
    }
}
