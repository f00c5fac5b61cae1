/**
 * The WhatsApp Cloud API for plain Java: calls give a {@link java.util.concurrent.CompletableFuture}, failures are a
 * {@link io.wakit.javacompat.WaException}, and webhooks go to lambdas. The models are the same as in Kotlin.
 *
 * <p>{@link io.wakit.javacompat.WhatsAppAsync} is the way out, {@link io.wakit.javacompat.WebhookReceiver} the way in, and
 * {@link io.wakit.javacompat.FlowReceiver} answers Flows. {@link io.wakit.javacompat.BotBuilder} describes
 * conversations that survive a restart. Lists are {@link io.wakit.javacompat.Pages}.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api">WhatsApp Cloud API</a>
 */
@NullMarked
package io.wakit.javacompat;

import org.jspecify.annotations.NullMarked;
