package io.wakit.javacompat;

/**
 * What a web server is to answer Meta. Anything but 200 makes Meta deliver the same batch again, for up to seven days.
 *
 * @param status the HTTP status
 * @param body the text to write, as {@code text/plain}; empty where there is nothing to say
 */
public record WebhookAnswer(int status, String body) {}
