package io.wakit.samples.springbot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A bot in Spring Boot, with its webhook at {@code /webhook}. What it has to know comes from the environment. */
@SpringBootApplication
public class SpringBot {
    /** Serves until it is stopped. */
    public static void main(String... args) {
        SpringApplication.run(SpringBot.class, args);
    }
}
