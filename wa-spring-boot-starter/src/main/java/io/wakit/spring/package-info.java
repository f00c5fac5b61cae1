/**
 * The WhatsApp Cloud API in a Spring Boot application: properties under {@code wakit}, beans to send with, and
 * {@link io.wakit.spring.WhatsAppListener} on methods that are called with what arrives.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api">WhatsApp Cloud API</a>
 */
@NullMarked
package io.wakit.spring;

import org.jspecify.annotations.NullMarked;
