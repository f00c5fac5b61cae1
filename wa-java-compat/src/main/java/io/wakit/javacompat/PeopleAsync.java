package io.wakit.javacompat;

import io.wakit.bot.people.People;
import io.wakit.bot.people.Person;
import io.wakit.bot.people.PersonId;
import io.wakit.bot.people.PersonName;
import io.wakit.bot.people.Sighting;
import io.wakit.model.Recipient;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * People by all their names: phone number, user id, parent user id and username. A future fails with
 * {@link io.wakit.webhook.InboxUnavailable} where the store cannot be reached. {@link ReceiverBuilder#track} teaches it.
 */
public final class PeopleAsync {
    private final People people;
    private final Calls calls = new Calls(null);

    /**
     * People as futures.
     *
     * @param people {@code JdbcStores} of wa-inbox-jdbc has them; {@code new MemoryPeople()} for tests
     */
    public PeopleAsync(People people) {
        this.people = Objects.requireNonNull(people, "people");
    }

    /**
     * Who was seen, known before or new. What it teaches is kept.
     *
     * @param sighting names that one person was seen with, at one time
     * @return the person
     */
    public CompletableFuture<Person> meet(Sighting sighting) {
        Objects.requireNonNull(sighting, "sighting");
        return calls.run(continuation -> people.meet(sighting, continuation));
    }

    /**
     * The person that has an id, or had it before it turned out that two are one.
     *
     * @param id our own
     * @return empty where nobody has it
     */
    public CompletableFuture<Optional<Person>> find(PersonId id) {
        Objects.requireNonNull(id, "id");
        return calls.found(continuation -> people.find(id, continuation));
    }

    /**
     * Who has a name now; by a user id also who had it.
     *
     * @param name Meta's
     * @return empty where nobody is known by it
     */
    public CompletableFuture<Optional<Person>> find(PersonName name) {
        Objects.requireNonNull(name, "name");
        return calls.found(continuation -> people.find(name, continuation));
    }

    /**
     * Who a message to this would reach.
     *
     * @param recipient a number or a user id; a group is nobody
     * @return empty where nobody is known by it
     */
    public CompletableFuture<Optional<Person>> find(Recipient recipient) {
        Objects.requireNonNull(recipient, "recipient");
        return calls.found(continuation -> people.find(recipient, continuation));
    }

    /**
     * Forgets all about one person.
     *
     * @param id any of the ids
     * @return false where there was nobody
     */
    public CompletableFuture<Boolean> forget(PersonId id) {
        Objects.requireNonNull(id, "id");
        return calls.run(continuation -> people.forget(id, continuation));
    }

    /**
     * Forgets everybody who was not heard of for long.
     *
     * @param age for longer than this
     * @return how many there were
     */
    public CompletableFuture<Integer> forget(Duration age) {
        Objects.requireNonNull(age, "age");
        return calls.run(continuation -> people.forget(age, continuation));
    }
}
