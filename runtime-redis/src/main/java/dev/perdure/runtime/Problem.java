package dev.perdure.runtime;

/**
 * Every message of the runtime, the store and their settings. An id is permanent: it is never reused, and it is the
 * anchor of the message's section in {@code docs/diagnostics.md}.
 */
public enum Problem {
    HUB_UNAVAILABLE(
            "PERD-300",
            "A call of Redis failed: %s.",
            "Check that the server runs and can be reached; what was accepted is kept, and the call may be repeated."),
    REPLAY_MISMATCH(
            "PERD-301",
            "Instance %s cannot be replayed. %s",
            "The orchestrator was changed, or it depends on something outside its history."
                    + " The instance waits, nothing of it is lost: deploy the code that made this history,"
                    + " or start new instances of the new code under a new name."),
    UNKNOWN_INSTANCE(
            "PERD-302", "There is no instance %s in hub %s.", "Check the id and the hub, or start the instance first."),
    ID_TAKEN(
            "PERD-303",
            "Instance %s exists and is one of orchestrator %s, not of %s.",
            "Choose another id: an id names one instance in the whole hub."),
    NOT_HOSTED(
            "PERD-304",
            "No live worker of hub %s hosts orchestrator %s. Hosted are: %s.",
            "Start a worker with its binding, or connect to the hub that has one."),
    UNKNOWN_EVENT(
            "PERD-305",
            "Orchestrator %2$s of instance %1$s declares no external event %3$s. It declares: %4$s.",
            "Raise one of those, or deploy the orchestrator that declares it."),
    INSTANCE_ENDED(
            "PERD-306", "Instance %s has ended: %s.", "Nothing can be raised there any more; start a new instance."),
    UNREADABLE_VALUE(
            "PERD-307",
            "%s is stored as %s and cannot be read as %s: %s.",
            "Ask for the type it was stored as; components added later must be nullable, Optional or a collection."),
    UNSTORABLE_VALUE(
            "PERD-308",
            "%s cannot be stored: %s.",
            "Pass a value of the declared type, 2 MiB at most unless maxPayload says otherwise;"
                    + " where null may be, annotate it with org.jspecify.annotations.Nullable."),
    UNREADABLE_MESSAGE(
            "PERD-309",
            "A message for %s cannot be read: %s.",
            "It lies in the dead letters of its partition. Only workers of this version or older wrote to the hub?"),
    BAD_INSTANCE_ID(
            "PERD-310",
            "Instance id of %d bytes: %s.",
            "Use 1 to 256 bytes of UTF-8 without control characters, not beginning with '@'."),
    BAD_ENTITY_KEY(
            "PERD-311",
            "Key of entity %s has %d characters, a control character or half a surrogate pair.",
            "Use 1 to 200 printable characters."),
    BAD_PAGE(
            "PERD-312",
            "Page: %s.",
            "Ask for 1 to 1000 instances, and go on with the text that the page before gave as 'next'."),
    TERMINATED(
            "PERD-313",
            "Instance %s was terminated: %s.",
            "It has no result; its status says when it ended. Start a new instance if the work is still wanted."),
    BAD_DEADLINE(
            "PERD-314",
            "An instance was to be terminated at %s.",
            "Give a deadline between the years 1970 and 9999; one that is past ends the instance soon after its first turn."),
    BAD_RETRY_POLICY("PERD-320", "Retry policy: %s is %s.", "It must be %s."),
    FOREIGN_CONTEXT(
            "PERD-321",
            "%s is no context of a running orchestrator or operation.",
            "Use the context that the constructor was given."),
    NO_ACTIVITY(
            "PERD-322",
            "Thread %s runs no activity.",
            "Ask for the context in the activity's own thread and hand its values on."),
    FOREIGN_THREAD(
            "PERD-323",
            "%s was used on thread %s, which does not run it now.",
            "Use a context only on the thread of its orchestrator or operation, and only until that ends."),
    UNKNOWN_ACTIVITY(
            "PERD-324",
            "Activity %s was asked for, but its worker hosts in queue %s only: %s.",
            "Deploy workers whose interface has it before the orchestrators that call it."),
    UNKNOWN_OPERATION(
            "PERD-325",
            "Operation %s was asked for, but entity %s has only: %s.",
            "Deploy workers whose interface has it before those that call it."),
    UNREADABLE_HISTORY(
            "PERD-326",
            "The history of instance %s cannot be read: %s.",
            "The instance waits, nothing of it is lost: deploy workers of the version that wrote it."),
    DAMAGED_INSTANCE(
            "PERD-327",
            "What the store holds of instance %s is damaged: %s.",
            "Restore its key from a backup, or terminate it. All others go on; what is sent to this one waits."),
    TWO_BINDINGS(
            "PERD-330",
            "Two bindings are hosted under the name %s.",
            "Give one of the interfaces another stored name, or use two hubs."),
    UNCHECKED_BINDING(
            "PERD-331",
            "Orchestrator %s was compiled without the determinism check.",
            "Put perdure-processor on the annotation processor path of the module that declares it."
                    + " With perdure.worker.strict=true a worker refuses it."),
    EACH_LACKS(
            "PERD-332",
            "Worker %s lacks %s of live worker %s, which lacks %s.",
            "Host all of them in every worker of the hub, or use two hubs; only activities may be anywhere."
                    + " A worker that died counts as live until its lease is over."),
    OUT_OF_MEMORY(
            "PERD-333",
            "%s is out of memory: it uses all of its maxmemory.",
            "Nothing of this call was stored, and what runs goes on. Repeat the call when instances have ended,"
                    + " or give the server more memory."),
    BAD_TIMEOUT("PERD-340", "Time-out %s is %s.", "It must be from 1 millisecond to 100 years."),
    ACTIVITY_TIMED_OUT(
            "PERD-341",
            "Activity %s exceeded its %s time-out of %s.",
            "Allow more time, let it do less, start more workers if it waited too long, or catch the failure."),
    POISONED_ACTIVITY(
            "PERD-342",
            "Activity %s was started %d times, and each time its worker was lost.",
            "It is run no more and lies among the dead letters. See what became of those workers: their memory, a crash"
                    + " in native code, System.exit?"),
    BAD_DEAD_LETTER(
            "PERD-343",
            "Dead letters: %s.",
            "Use an id or a 'next' that a page gave, and ask for 1 to 1000 at a time."),
    NO_SUCH_QUEUE(
            "PERD-344",
            "Queue %s was given an activityConcurrency of its own, and the worker hosts no such queue. It hosts: %s.",
            "Use the stored name of a hosted @Activities interface, or host its binding."),
    ANSWERED_DEAD_LETTER(
            "PERD-345",
            "Dead letter %s is an activity whose step has failed already.",
            "Its orchestrator has gone on: let it call the activity again, or start a new instance."),
    NO_RECEIVER(
            "PERD-346",
            "Nobody takes what was sent to %s: %s.",
            "Signal entities by their operations, and send to instances only while they exist."),
    RETRY_HANDLER_FAILED(
            "PERD-347",
            "The retry handler for %s of instance %s failed: %s.",
            "It is not tried again. Let the handler only look at the failure and return a wait of up to 100 years."),
    INSTANCE_NOT_ENDED(
            "PERD-350",
            "Instance %s has not ended: %s.",
            "Only what has ended is purged: terminate it and wait for its end, or purge it later."),
    BAD_PURGE_FILTER("PERD-351", "Instances at %s were to be purged.", "Name statuses of instances that have ended."),
    CONTINUED_WITH_UNDO(
            "PERD-352",
            "Instance %s was to continue as new while %d undo steps of onFailure are open.",
            "An undo step ends with its execution: continue as new only where nothing is left to be undone."),
    HISTORY_GROWS(
            "PERD-353",
            "The history of instance %s has %d events and %d bytes.",
            "Let the orchestrator continue as new before it fails at 50,000 events or 50 MiB;"
                    + " shouldContinueAsNew() says when."),
    HISTORY_TOO_LARGE(
            "PERD-354",
            "The history of instance %s has %d events and %d bytes: more than 50,000, or than 50 MiB.",
            "Divide the work into bounded parts: sub-orchestrations, or continue as new after each."),
    TURN_TOO_LARGE(
            "PERD-355",
            "Instance %s asked for more than 10,000 steps, or than 4 MiB of arguments, in one turn.",
            "Wait for some of them before asking for more, or divide the work: sub-orchestrations, or continue as new"
                    + " after each part."),
    LOST_TAIL(
            "PERD-360",
            "Redis has lost its newest writes: partition %s lacks turns of %s instances that were committed, among"
                    + " them %s.",
            "They run again from what was kept, activities too. To lose none, use durability fsync on one server and"
                    + " replica on several."),
    CLOCK_SET(
            "PERD-361",
            "The clock of the server of partition %s was set by %s, or its worker was asleep.",
            "Timers of instances that ran while the clock was wrong may be late by that. Let the clocks of servers be"
                    + " slewed, not set."),
    HUB_LOST(
            "PERD-365",
            "Hub %s, which this process is connected to, was deleted.",
            "Nothing more is written to it, also if a hub was made under its name since. Restore the keys from a backup,"
                    + " or accept the loss, and start the process again."),
    HUB_FULL(
            "PERD-366",
            "Hub %s takes no new work for %s now: too much waits there already, or Redis is short of memory.",
            "Nothing of this call was stored, and what runs goes on. Repeat the call later, start more workers,"
                    + " or give the server more memory."),
    TURN_TOO_LONG(
            "PERD-367",
            "Code of %s has run for %s ms and neither ended nor waited for a task.",
            "It must not compute or block for long: move that into an activity. Its thread is interrupted and left to"
                    + " itself; the turn is tried again later."),
    FAILING_TURNS(
            "PERD-368",
            "Turns of %s have failed %s times. The last time: %s.",
            "It is not run any more. Mend its code and deploy it, or terminate it. If workers died of it, first delete"
                    + " its field in the hash df:{..}:att of its partition (HDEL), then start the workers with the mended"
                    + " code."),
    OPERATION_REFUSED(
            "PERD-369",
            "Operation %s was not run: %s",
            "Mend the operation, deploy it and call it again. The entity is as it was before."),
    STILL_RUNNING(
            "PERD-370",
            "Code of instance %s, which did not end in time, still runs on a thread of this worker.",
            "It must not compute or block for long: mend it, deploy it and restart the worker to be rid of the thread."),
    WORKER_EXHAUSTED(
            "PERD-371",
            "Worker %s stops: %s of its threads run code that does not end.",
            "Others take over what it did. Restart its process, which ends them, and mend the code of the instances that"
                    + " were reported with PERD-367."),
    BROKEN_HISTORY(
            "PERD-375",
            "%s is broken in hub %s, partition %s, for %s: found %s; expected %s.",
            "What is stored contradicts itself. If nobody wrote to the keys by hand, report it; nothing else is touched by it."),
    LOST_WORK(
            "PERD-376",
            "%s is broken in hub %s, partition %s, for %s: found %s; expected %s.",
            "The instance will wait for ever, or does something twice. Terminate it and start it anew, or restore a backup;"
                    + " after the loss of a server without a replica, expect this."),
    BROKEN_MAIL(
            "PERD-377",
            "%s is broken in hub %s, partition %s, for %s: found %s; expected %s.",
            "A message was lost or came twice. Look at what the receiver did; restore a backup if it matters."),
    BROKEN_INDEX(
            "PERD-378",
            "%s is broken in hub %s, partition %s, for %s: found %s; expected %s.",
            "Lists show the instance wrongly; the instance itself is as its id shows it."),
    STRAY(
            "PERD-379",
            "%s is broken in hub %s, partition %s, for %s: found %s; expected %s.",
            "Find out who wrote it: a newer version of Perdure, or something that should use other keys."),
    SECOND_LOCK(
            "PERD-380",
            "Instance %s asked for the lock of %s in a critical section of %s.",
            "Lock everything that a section needs at once, and close it before the next one."),
    NOT_LOCKED(
            "PERD-381",
            "Instance %s called %s in a critical section of %s.",
            "Lock it with the others, signal it, or call it outside of the section: it could wait for one who waits for"
                    + " the section."),
    CHILD_IN_SECTION(
            "PERD-382",
            "Instance %s called orchestration %s in a critical section of %s.",
            "Start it detached, or call it outside of the section: it could wait for the same entities."),
    QUEUE_NOT_HOSTED(
            "PERD-383",
            "Activities wait in queue %s: no live worker of hub %s hosts it. Hosted are: %s.",
            "Start a worker with its binding; nothing is lost, and they run then."),
    CODE_NOT_HOSTED(
            "PERD-384",
            "%s waits: this worker holds its partition and does not host %s, nor does any that would take it over.",
            "Start a worker with its binding; nothing is lost, and it goes on then."),
    UNKNOWN_CODEC(
            "PERD-385",
            "%s was encoded by codec %s, which is not among those of this process: %s.",
            "Give every process of the hub the same codecs, and keep those that were used before."),
    CODEC_FAILED(
            "PERD-386",
            "%s could not be %s by codec %s: %s.",
            "Nothing is lost: workers try again. Give every process of the hub the same codecs and keys."),
    LATER_MESSAGE(
            "PERD-387",
            "A message for %s was written by a later version of Perdure: %s.",
            "It and all behind it wait, nothing is lost: replace the workers of earlier versions, and it goes on."),
    LATER_ACTIVITY(
            "PERD-388",
            "An activity of %s in queue %s was written by a later version of Perdure: %s.",
            "It waits, nothing is lost: replace the workers of earlier versions, or start one of the later beside them."),
    LOCK_REFUSED(
            "PERD-389",
            "The lock of %s was not granted: %s",
            "What is stored of the lock cannot be read. The critical section has not begun, and holds no other entity."),
    BAD_MAP_OPTIONS("PERD-390", "Map options: %s is %s.", "It must be %s."),
    TOO_MANY_BRANCHES(
            "PERD-391",
            "Instance %s has %d branches under way.",
            "Wait for some before more are begun, or use map, which has no more under way than it is told to."),
    CONTINUED_IN_BRANCH(
            "PERD-392",
            "Instance %s was to continue as new in a branch.",
            "Return from the branch, and continue as new where it is awaited."),
    CANCELLED_ITSELF(
            "PERD-393", "A branch of instance %s was to cancel itself.", "Return from it, or throw an exception."),
    CUSTOM_STATUS_TOO_LONG(
            "PERD-394",
            "The custom status of instance %s has %d characters, of %d at most.",
            "Say less, or store the value elsewhere and say where."),
    NAMELESS_CHANGE(
            "PERD-395", "Instance %s asked for a change without a name.", "Give patched(..) a name for the change."),
    ANSWER_TOO_LONG(
            "PERD-396", "%s has %d characters, of %d at most.", "Let the query say less, or say where the value lies."),
    NO_ANSWER(
            "PERD-397",
            "Instance %s has no answer to query %s.",
            "It has not begun, or its last turn was run by code without this query: ask again after its next turn."),
    QUERY_FAILED(
            "PERD-398",
            "Query %s of instance %s failed: %s",
            "Mend the query; its next answer comes with the next turn of the instance."),
    DEADLINE_PASSED(
            "PERD-399",
            "The deadline %s has passed.",
            "The instance was started with it, and had not ended: give such instances more time, or find what they wait for."),
    CANNOT_CONNECT(
            "PERD-401",
            "Cannot connect to %s: %s.",
            "Check the host and the port, the network and that the server runs; a port that speaks TLS needs rediss://."),
    EVICTION_POLICY(
            "PERD-402",
            "%s has maxmemory-policy %s: it may drop state under memory pressure.",
            "Set maxmemory-policy to noeviction."),
    READ_ONLY_REPLICA("PERD-403", "%s is a read-only replica.", "Connect to its master."),
    SERVER_TOO_OLD("PERD-404", "%s is Redis %s.", "Use Redis 7.0 or later."),
    BAD_HUB_NAME("PERD-405", "Hub name '%s' cannot be used.", "Use 1 to 40 letters, digits, '-' and '_'."),
    OTHER_HUB(
            "PERD-406",
            "Hub %s was made with %s, and now %s is asked for.",
            "Use what it was made with, or another hub."),
    OUT_OF_RANGE("PERD-407", "Setting %s is %s.", "Use %s."),
    EMBEDDED_REDIS_IN_USE(
            "PERD-408",
            "Another process runs an embedded redis-server in %s (%s).",
            "Use its URI, or another directory."),
    EMBEDDED_REDIS_NOT_STARTED(
            "PERD-409",
            "The embedded redis-server did not start. It said: %s.",
            "Start a server of your own where this one cannot run, and use its URI."),
    DURABILITY_BROKEN(
            "PERD-416",
            "%s has %s %s, which breaks durability %s.",
            "Set %s %s, or choose a mode that promises less: Perdure.builder(uri).durability(..)."),
    NO_REPLICA(
            "PERD-417",
            "%s has no replica that follows it closely, and durability %s needs one.",
            "Start a replica and wait until it is online, or choose a mode that promises less:"
                    + " Perdure.builder(uri).durability(..)."),
    MISSING_RIGHT(
            "PERD-418",
            "%s: the user lacks a right: %s.",
            "Add it with ACL SETUSER; the guide has a line with all rights that are needed."),
    TLS_REFUSED(
            "PERD-419",
            "The encrypted connection to %s failed: %s.",
            "Check that the port speaks TLS, that the certificate names this host, and that this JVM trusts who signed"
                    + " it: -Djavax.net.ssl.trustStore=file."),
    NOT_CONFIRMED(
            "PERD-423",
            "%s took the call, but no replica has confirmed it within %d seconds.",
            "Check that a replica is online. Nothing is undone, and the call may be repeated."),
    CLUSTER_SERVER("PERD-424", "%s is a server of a cluster.", "Use redis-cluster://host:port."),
    TOO_FEW_REPLICAS(
            "PERD-425",
            "%s takes no writes, since too few replicas follow it closely.",
            "Check that its replicas run and reach it. Nothing of this call was stored; it may be repeated."),
    CANNOT_WRITE(
            "PERD-426",
            "%s takes no writes, since it cannot write its file: %s.",
            "Check its disk. Nothing of this call was stored, and what was accepted is kept; the call may be repeated."),
    SERVER_CHANGED(
            "PERD-427",
            "The server of partition %s was started again, or is another one.",
            "There is nothing to do: the partition is acquired anew, and what the server has lost runs again."),
    MISSING_RIGHTS(
            "PERD-428",
            "%s: user %s lacks rights that a hub needs: %s.",
            "Add them with ACL SETUSER; the guide, section Redis, has a line with all rights that are needed."),
    BAD_URI(
            "PERD-429",
            "The URI of Redis cannot be used: %s.",
            "It is redis://[user:password@]host[:port][/database], redis-sentinel://[user:password@]host[:port],../master,"
                    + " or redis-cluster://[user:password@]host[:port],..; rediss where the port speaks TLS. URL-encode"
                    + " what is special in a password."),
    NO_HUB(
            "PERD-435",
            "There is no hub %s.",
            "Nothing was made or changed. Check its name, and the server and the database that the URI names; the first"
                    + " process that connects without existing() makes it."),
    LOGIN_REFUSED(
            "PERD-436",
            "%s refused the login: %s.",
            "Give the user and the password in the URI, as redis://user:password@host, or redis://:password@host where"
                    + " the server has only requirepass; URL-encode what is special in a password."),
    NOT_A_CLUSTER("PERD-437", "%s is not a cluster: %s.", "Use redis://host:port for one server."),
    NO_MASTER_KNOWN(
            "PERD-438",
            "No sentinel of %s named a master: %s.",
            "Check that these are sentinels (port 26379 if none is given), that they run, that they watch a master under"
                    + " this name, and that their own password is given as ?sentinelPassword=.."),
    BAD_CODEC_NAME(
            "PERD-439",
            "A codec is named %s.",
            "Names have 1 to 40 letters, digits, - and _, and no two codecs have the same."),
    BAD_KEY("PERD-450", "Key %s has %d bytes.", "Keys have 32 random bytes, and an id of 1 to 100 bytes."),
    NO_CURRENT_KEY("PERD-451", "The key to encrypt with is %s, and there are %s.", "Name one of those, or add it.");

    private final String id;
    private final String fact;
    private final String remedy;

    Problem(String id, String fact, String remedy) {
        this.id = id;
        this.fact = fact;
        this.remedy = remedy;
    }

    /** The permanent id. */
    public String id() {
        return id;
    }

    /** The fact, with {@code %s} where a message names something. */
    public String fact() {
        return fact;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /**
     * {@code [ID] fact. remedy}.
     *
     * @param args what the fact and the remedy name
     */
    public String message(Object... args) {
        return "[%s] %s".formatted(id, (fact + " " + remedy).formatted(args));
    }
}
