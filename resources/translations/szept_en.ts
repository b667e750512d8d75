<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountSignIn</name>
    <message numerus="yes">
        <source>Read: %n cases are new.</source>
        <translation>
            <numerusform>Read: 1 case is new.</numerusform>
            <numerusform>Read: %n cases are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions wait to be sent to %1: &quot;szept outbox send&quot; sends them, or an open window.</source>
        <translation>
            <numerusform>1 decision waits to be sent to %1: &quot;szept outbox send&quot; sends it, or an open window.</numerusform>
            <numerusform>%n decisions wait to be sent to %1: &quot;szept outbox send&quot; sends them, or an open window.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n earlier</numerusform>
            <numerusform>%n earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more open</source>
        <translation>
            <numerusform>%n more open</numerusform>
            <numerusform>%n more open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseText</name>
    <message numerus="yes">
        <source>Reported by %n people</source>
        <translation>
            <numerusform>Reported by %n person</numerusform>
            <numerusform>Reported by %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, reported by %n people</source>
        <translation>
            <numerusform>%1, reported by %n person</numerusform>
            <numerusform>%1, reported by %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message numerus="yes">
        <source>all %n answer</source>
        <translation>
            <numerusform>%n of %n answers</numerusform>
            <numerusform>all %n answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read yet</source>
        <translation>
            <numerusform>%n not read yet</numerusform>
            <numerusform>%n not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts have not been read yet.</source>
        <translation>
            <numerusform>%n account has not been read yet.</numerusform>
            <numerusform>%n accounts have not been read yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 answer</source>
        <translation>
            <numerusform>%n of %1 answers</numerusform>
            <numerusform>%n of %1 answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 requests left at the platform</source>
        <translation>
            <numerusform>%n of %1 requests left at the platform</numerusform>
            <numerusform>%n of %1 requests left at the platform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests left at the platform</source>
        <translation>
            <numerusform>%n request left at the platform</numerusform>
            <numerusform>%n requests left at the platform</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxText</name>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>%n alike</numerusform>
            <numerusform>%n alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new above, press %1</source>
        <translation>
            <numerusform>%n new above, press %1</numerusform>
            <numerusform>%n new above, press %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailman3</name>
    <message numerus="yes">
        <source>%1: %n messages cannot be read.</source>
        <translation>
            <numerusform>%1: %n message cannot be read.</numerusform>
            <numerusform>%1: %n messages cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxSend</name>
    <message numerus="yes">
        <source>%n actions are parked and need you: &quot;szept outbox&quot; lists them, &quot;szept outbox answer&quot; settles them</source>
        <translation>
            <numerusform>%n action is parked and needs you: &quot;szept outbox&quot; lists it, &quot;szept outbox answer&quot; settles it</numerusform>
            <numerusform>%n actions are parked and need you: &quot;szept outbox&quot; lists them, &quot;szept outbox answer&quot; settles them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases changed before the decision reached them and are open again (%1): &quot;szept show ID&quot; shows them as they are now; decide anew</source>
        <translation>
            <numerusform>%n case changed before the decision reached it and is open again (%1): &quot;szept show ID&quot; shows it as it is now; decide anew</numerusform>
            <numerusform>%n cases changed before the decision reached them and are open again (%1): &quot;szept show ID&quot; shows them as they are now; decide anew</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message numerus="yes">
        <source>%n cases with nearly the same text</source>
        <translation>
            <numerusform>%n case with nearly the same text</numerusform>
            <numerusform>%n cases with nearly the same text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n rooms</source>
        <translation>
            <numerusform>in %n room</numerusform>
            <numerusform>in %n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %n places</source>
        <translation>
            <numerusform>at %n place</numerusform>
            <numerusform>at %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions have not reached it yet.</source>
        <translation>
            <numerusform>%n decision has not reached it yet.</numerusform>
            <numerusform>%n decisions have not reached it yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reported by %n people</source>
        <translation>
            <numerusform>reported by %n person</numerusform>
            <numerusform>reported by %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n hours</source>
        <translation>
            <numerusform>waiting for %n hour</numerusform>
            <numerusform>waiting for %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same text in %n rooms</source>
        <translation>
            <numerusform>the same text in %n room</numerusform>
            <numerusform>the same text in %n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier decisions about this person</source>
        <translation>
            <numerusform>%n earlier decision about this person</numerusform>
            <numerusform>%n earlier decisions about this person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases could not be looked at there (%1); they stay as they are, and the next sync tries again.</source>
        <translation>
            <numerusform>%n case could not be looked at there (%1); it stays as it is, and the next sync tries again.</numerusform>
            <numerusform>%n cases could not be looked at there (%1); they stay as they are, and the next sync tries again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message numerus="yes">
        <source>The audit log is whole: %n entries, %1.</source>
        <translation>
            <numerusform>The audit log is whole: %n entry, %1.</numerusform>
            <numerusform>The audit log is whole: %n entries, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The audit log is NOT whole: %n entries, %1.</source>
        <translation>
            <numerusform>The audit log is NOT whole: %n entry, %1.</numerusform>
            <numerusform>The audit log is NOT whole: %n entries, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole, but the workspace is NOT what it says: %n entries, %1.</source>
        <translation>
            <numerusform>The audit log is whole, but the workspace is NOT what it says: %n entry, %1.</numerusform>
            <numerusform>The audit log is whole, but the workspace is NOT what it says: %n entries, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkText</name>
    <message numerus="yes">
        <source>%n places have not answered for %1</source>
        <translation>
            <numerusform>%n place has not answered for %1</numerusform>
            <numerusform>%n places have not answered for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>szept::ui::QuietBar</name>
    <message numerus="yes">
        <source>Outbox %1 · %n need you</source>
        <translation>
            <numerusform>Outbox %1 · %n needs you</numerusform>
            <numerusform>Outbox %1 · %n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>szept::views::PlacesModel</name>
    <message numerus="yes">
        <source>%1, %n cases</source>
        <translation>
            <numerusform>%1, %n case</numerusform>
            <numerusform>%1, %n cases</numerusform>
        </translation>
    </message>
</context>
</TS>
