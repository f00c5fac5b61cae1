package io.wakit.samples.supportdesk;

import io.wakit.javacompat.WabaAsync;
import io.wakit.model.template.TemplateReceipt;
import java.util.concurrent.CompletableFuture;

/** What has to be at Meta before the desk opens. */
public final class Templates {
    private Templates() {}

    /** Hands the desk's template in for review; once is enough. */
    public static CompletableFuture<TemplateReceipt> handIn(WabaAsync waba) {
        return waba.templates().create(SupportDesk.ANSWER_WAITS);
    }
}
