package io.wakit.javacompat;

import io.wakit.client.resource.Commerce;
import io.wakit.model.Success;
import io.wakit.model.phone.CommerceSettings;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What of the catalog users see in the chat.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/whatsapp/catalogs/sell-products-and-services/set-commerce-settings">
 *     Commerce settings</a>
 */
public final class CommerceAsync {
    private final Commerce commerce;
    private final Calls calls;

    CommerceAsync(Commerce commerce, Calls calls) {
        this.commerce = commerce;
        this.calls = calls;
    }

    /**
     * Whether cart and catalog are shown; without values where no catalog was ever connected.
     *
     * @return what is shown
     */
    public CompletableFuture<CommerceSettings> get() {
        return calls.start(continuation -> commerce.get(continuation));
    }

    /**
     * Shows or hides the cart and the storefront; what is null stays as it is.
     *
     * @param isCartEnabled whether the cart is shown; null leaves it
     * @param isCatalogVisible whether the storefront is shown; null leaves it
     * @return Meta's yes
     */
    public CompletableFuture<Success> update(@Nullable Boolean isCartEnabled, @Nullable Boolean isCatalogVisible) {
        return calls.start(continuation -> commerce.update(isCartEnabled, isCatalogVisible, continuation));
    }
}
