<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>AccountAdd</name>
    <message>
        <source>Added %1. &quot;szept account test %1&quot; signs in, &quot;szept sync&quot; fetches what waits.</source>
        <translation>Dodano: %1. „szept account test %1” sprawdza logowanie, „szept sync” pobiera to, co czeka.</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>No accounts yet. &quot;szept help account add&quot; tells how to add one.</source>
        <translation>Nie ma jeszcze kont. Jak dodać pierwsze, mówi „szept help account add”.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nigdy</translation>
    </message>
    <message>
        <source>well</source>
        <translation>w porządku</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAZWA</translation>
    </message>
    <message>
        <source>PLATFORM</source>
        <translation>PLATFORMA</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRES</translation>
    </message>
    <message>
        <source>SYNCED</source>
        <translation>ODCZYTANO</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>STAN</translation>
    </message>
    <message>
        <source>well (%1)</source>
        <translation>w porządku (%1)</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>jeszcze nie sprawdzono</translation>
    </message>
    <message>
        <source>&quot;szept sync&quot; reads it.</source>
        <translation>Odczytuje je „szept sync”.</translation>
    </message>
</context>
<context>
    <name>AccountRemove</name>
    <message>
        <source>Removed %1 and its secret. What was decided there stays on record.</source>
        <translation>Usunięto konto %1 i jego sekret. Podjęte tam decyzje zostają w zapisie.</translation>
    </message>
</context>
<context>
    <name>AccountSignIn</name>
    <message numerus="yes">
        <source>Read: %n cases are new.</source>
        <translation>
            <numerusform>Odczytano: 1 nowa sprawa.</numerusform>
            <numerusform>Odczytano: %n nowe sprawy.</numerusform>
            <numerusform>Odczytano: %n nowych spraw.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions wait to be sent to %1: &quot;szept outbox send&quot; sends them, or an open window.</source>
        <translation>
            <numerusform>1 decyzja czeka na wysłanie do %1: wyśle ją „szept outbox send” albo otwarte okno.</numerusform>
            <numerusform>%n decyzje czekają na wysłanie do %1: wyśle je „szept outbox send” albo otwarte okno.</numerusform>
            <numerusform>%n decyzji czeka na wysłanie do %1: wyśle je „szept outbox send” albo otwarte okno.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: signed in as %2 at the new address, which is kept.</source>
        <translation>%1: zalogowano jako %2 pod nowym adresem i zapisano go.</translation>
    </message>
    <message>
        <source>%1: signed in as %2. This secret is kept from now on.</source>
        <translation>%1: zalogowano jako %2. Odtąd przechowywany jest ten sekret.</translation>
    </message>
</context>
<context>
    <name>AccountTest</name>
    <message>
        <source>%1: signed in as %2.</source>
        <translation>%1: zalogowano jako %2.</translation>
    </message>
</context>
<context>
    <name>ActionText</name>
    <message>
        <source>Keep</source>
        <translation>Zostaw</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Pomiń</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Ogranicz</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Remove and say why</source>
        <translation>Usuń z wyjaśnieniem</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Ostrzeż</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Wycisz</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Wyklucz</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Więcej…</translation>
    </message>
    <message>
        <source>Keep it, approve it, let it through.</source>
        <translation>Zostawia, zatwierdza, przepuszcza.</translation>
    </message>
    <message>
        <source>Not for us to act on.</source>
        <translation>To nie nasza sprawa.</translation>
    </message>
    <message>
        <source>Limit it in a way that can be undone: hide or lock.</source>
        <translation>Ogranicza tak, że można to cofnąć: ukrywa albo blokuje.</translation>
    </message>
    <message>
        <source>Remove or reject it.</source>
        <translation>Usuwa albo odrzuca.</translation>
    </message>
    <message>
        <source>Remove or reject it and tell the author why.</source>
        <translation>Usuwa albo odrzuca i wyjaśnia dlaczego.</translation>
    </message>
    <message>
        <source>Warn the person.</source>
        <translation>Ostrzega osobę.</translation>
    </message>
    <message>
        <source>Silence the person for a time.</source>
        <translation>Wycisza osobę na pewien czas.</translation>
    </message>
    <message>
        <source>Shut the person out.</source>
        <translation>Wyklucza osobę.</translation>
    </message>
    <message>
        <source>Everything else that this place offers.</source>
        <translation>Wszystko inne, co tu można zrobić.</translation>
    </message>
    <message>
        <source>The platform does not offer this for this case.</source>
        <translation>Platforma nie daje tej możliwości w tej sprawie.</translation>
    </message>
    <message>
        <source>Not possible now: %1</source>
        <translation>Teraz niemożliwe: %1</translation>
    </message>
    <message>
        <source>Once sent it cannot be taken back.</source>
        <translation>Po wysłaniu nie da się tego cofnąć.</translation>
    </message>
    <message>
        <source>What can be done at this place is not known now. The accounts say why.</source>
        <translation>Nie wiadomo teraz, co można tu zrobić. Powód podaje strona Konta.</translation>
    </message>
    <message>
        <source>This place has that for other kinds of cases only.</source>
        <translation>Tutaj jest to możliwe tylko przy innych rodzajach spraw.</translation>
    </message>
    <message>
        <source>There are no further actions here.</source>
        <translation>Innych działań tu nie ma.</translation>
    </message>
    <message>
        <source>This place has no such action.</source>
        <translation>Tutaj nie ma takiego działania.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>cannot be taken back</source>
        <translation>nie da się cofnąć</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>dotkliwe</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>KLAWISZ</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>DZIAŁANIE</translation>
    </message>
    <message>
        <source>WHAT IT IS CALLED THERE</source>
        <translation>NAZWA NA PLATFORMIE</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Set aside until %1.</source>
        <translation>Odłożono do %1.</translation>
    </message>
    <message>
        <source>Back on the list.</source>
        <translation>Z powrotem na liście.</translation>
    </message>
</context>
<context>
    <name>AsideTimes</name>
    <message>
        <source>In an hour</source>
        <translation>Za godzinę</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation>Wieczorem</translation>
    </message>
    <message>
        <source>Tomorrow evening</source>
        <translation>Jutro wieczorem</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation>Rano</translation>
    </message>
    <message>
        <source>On Monday</source>
        <translation>W poniedziałek</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Za tydzień</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>Entry %1 stands where entry %2 should: entries are missing.</source>
        <translation>Zapis %1 stoi w miejscu zapisu %2: brakuje zapisów.</translation>
    </message>
    <message>
        <source>Entry %1 does not follow from the one before it: it was changed.</source>
        <translation>Zapis %1 nie wynika z poprzedniego: został zmieniony.</translation>
    </message>
    <message>
        <source>What entry %1 tells was changed.</source>
        <translation>Treść zapisu %1 została zmieniona.</translation>
    </message>
    <message>
        <source>Entry %1 was erased only in part.</source>
        <translation>Zapis %1 usunięto tylko częściowo.</translation>
    </message>
    <message>
        <source>Entry %1 was erased, and no entry says who did it and why.</source>
        <translation>Zapis %1 usunięto, a żaden inny nie mówi, kto to zrobił i dlaczego.</translation>
    </message>
    <message>
        <source>The signature at entry %1 is false.</source>
        <translation>Podpis przy zapisie %1 jest fałszywy.</translation>
    </message>
    <message>
        <source>The signature at entry %1 was made with a key that belongs to no member.</source>
        <translation>Podpis przy zapisie %1 złożono kluczem, który nie należy do nikogo z zespołu.</translation>
    </message>
    <message>
        <source>The log was signed up to entry %1, and ends at %3: its end was cut off.</source>
        <translation>Dziennik audytu podpisano do zapisu %1, a kończy się na %3: jego koniec ucięto.</translation>
    </message>
    <message>
        <source>The log up to entry %1 is not the one that was signed.</source>
        <translation>Dziennik audytu do zapisu %1 nie jest tym, który podpisano.</translation>
    </message>
    <message>
        <source>The signature at entry %1 is missing; this device remembers it.</source>
        <translation>Brakuje podpisu przy zapisie %1; to urządzenie go pamięta.</translation>
    </message>
    <message>
        <source>Decision %2 is not what entry %1 says: %3.</source>
        <translation>Decyzja %2 nie jest taka, jak mówi zapis %1: %3.</translation>
    </message>
    <message>
        <source>Decision %2 of entry %1 is gone.</source>
        <translation>Decyzji %2 z zapisu %1 już nie ma.</translation>
    </message>
    <message>
        <source>Decision %2 stands in no entry: it was put in.</source>
        <translation>O decyzji %2 nie mówi żaden zapis: dodano ją z zewnątrz.</translation>
    </message>
    <message>
        <source>Action %2 is not what entry %1 says: %3.</source>
        <translation>Działanie %2 nie jest takie, jak mówi zapis %1: %3.</translation>
    </message>
    <message>
        <source>Action %2 of entry %1 is gone.</source>
        <translation>Działania %2 z zapisu %1 już nie ma.</translation>
    </message>
    <message>
        <source>Action %2 stands in no entry: it was put in.</source>
        <translation>O działaniu %2 nie mówi żaden zapis: dodano je z zewnątrz.</translation>
    </message>
    <message>
        <source>who decided</source>
        <translation>kto zdecydował</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>co robi</translation>
    </message>
    <message>
        <source>its text and fields</source>
        <translation>treść i pola</translation>
    </message>
    <message>
        <source>what it is done to</source>
        <translation>czego dotyczy</translation>
    </message>
    <message>
        <source>what it belongs to</source>
        <translation>do czego należy</translation>
    </message>
    <message>
        <source>whether it may be repeated or taken back</source>
        <translation>to, czy wolno to powtórzyć lub cofnąć</translation>
    </message>
    <message>
        <source>what it left behind</source>
        <translation>to, co po tym zostało</translation>
    </message>
    <message>
        <source>the entries that tell of it were changed</source>
        <translation>zmieniono zapisy, które o tym mówią</translation>
    </message>
    <message>
        <source>what became of it</source>
        <translation>jak się skończyło</translation>
    </message>
    <message>
        <source>the rule</source>
        <translation>zasada</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>powód</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>czas</translation>
    </message>
    <message>
        <source>whether it was taken back</source>
        <translation>czy je cofnięto</translation>
    </message>
    <message>
        <source>no entry tells of it</source>
        <translation>nie mówi o nim żaden zapis</translation>
    </message>
    <message>
        <source>the entry that told of it was erased</source>
        <translation>zapis, który o nim mówił, usunięto</translation>
    </message>
    <message>
        <source>This device signed the log up to entry %1, and it ends at %3: its end was cut off, or this device wrote in a copy of the workspace.</source>
        <translation>To urządzenie podpisało dziennik do zapisu %1, a kończy się on na %3: jego koniec ucięto albo to urządzenie pisało w kopii przestrzeni roboczej.</translation>
    </message>
    <message>
        <source>The log up to entry %1 is not the one that this device signed: it was rewritten, or this device wrote in a copy of the workspace.</source>
        <translation>Dziennik do zapisu %1 nie jest tym, który podpisało to urządzenie: napisano go od nowa albo to urządzenie pisało w kopii przestrzeni roboczej.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Copied to %1, and checked.</source>
        <translation>Skopiowano do %1 i sprawdzono.</translation>
    </message>
    <message>
        <source>Removed the older %1.</source>
        <translation>Usunięto starszą: %1.</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>The new workspace is not encrypted: whoever has the file reads posts, names and notes in it.</source>
        <translation>Nowa przestrzeń robocza nie jest zaszyfrowana: kto ma plik, ten czyta w nim wpisy, nazwy osób i notatki.</translation>
    </message>
    <message>
        <source>The end of the audit log is not signed: %1</source>
        <translation>Końca dziennika audytu nie podpisano: %1</translation>
    </message>
    <message>
        <source>A new encrypted workspace was made. Its recovery key, shown only now, opens it when the key in %1 is lost; keep it somewhere else: %2</source>
        <translation>Założono nową, zaszyfrowaną przestrzeń roboczą. Jej klucz odzyskiwania, pokazany tylko teraz, otworzy ją, gdy przepadnie klucz trzymany tu: %1; zachowaj go gdzie indziej: %2</translation>
    </message>
    <message>
        <source>The new recovery key, shown only now; keep it somewhere else: %1</source>
        <translation>Nowy klucz odzyskiwania, widoczny tylko teraz; przechowaj go gdzie indziej: %1</translation>
    </message>
    <message>
        <source>--plain changed nothing: it counts where a workspace file is made, and a backup&apos;s keeps its key.</source>
        <translation>--plain nic nie zmieniło: liczy się tam, gdzie powstaje plik przestrzeni roboczej, a ten z kopii zapasowej zachowuje swój klucz.</translation>
    </message>
    <message>
        <source>Secret (it is not shown):</source>
        <translation>Sekret (nie będzie widoczny):</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notatka</numerusform>
            <numerusform>%n notatki</numerusform>
            <numerusform>%n notatek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n wcześniejsza</numerusform>
            <numerusform>%n wcześniejsze</numerusform>
            <numerusform>%n wcześniejszych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more open</source>
        <translation>
            <numerusform>jeszcze %n otwarta</numerusform>
            <numerusform>jeszcze %n otwarte</numerusform>
            <numerusform>jeszcze %n otwartych</numerusform>
        </translation>
    </message>
    <message>
        <source>was right in %1 of %2</source>
        <translation>trafne zgłoszenia: %1 z %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1”</translation>
    </message>
    <message>
        <source>Set aside until %1.</source>
        <translation>Odłożono do %1.</translation>
    </message>
    <message>
        <source>%1 is at it until %2.</source>
        <translation>Zajmuje się tym %1, do %2.</translation>
    </message>
    <message>
        <source>Priority %1</source>
        <translation>Priorytet %1</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>czeka %1</translation>
    </message>
    <message>
        <source>someone vulnerable is concerned</source>
        <translation>dotyczy kogoś szczególnie narażonego</translation>
    </message>
    <message>
        <source>Wave: %1.</source>
        <translation>Fala: %1.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Zgłoszenia</translation>
    </message>
    <message>
        <source>The platform does not say who</source>
        <translation>Platforma nie mówi kto</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n raz</numerusform>
            <numerusform>%n razy</numerusform>
            <numerusform>%n razy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>member for %1</source>
        <translation>staż %1</translation>
    </message>
    <message>
        <source>Nothing about this person so far.</source>
        <translation>O tej osobie nic jeszcze nie wiadomo.</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>nadal otwarta</translation>
    </message>
    <message>
        <source>Thread around it</source>
        <translation>Reszta wątku</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Pobieranie wątku: %1…</translation>
    </message>
    <message>
        <source>… more before this</source>
        <translation>… wcześniej jest więcej</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>ktoś</translation>
    </message>
    <message>
        <source>… more after this</source>
        <translation>… później jest więcej</translation>
    </message>
    <message>
        <source>There is nothing around it.</source>
        <translation>Wokół tego wpisu nic nie ma.</translation>
    </message>
    <message>
        <source>rule %1, %2</source>
        <translation>zasada %1, %2</translation>
    </message>
    <message>
        <source>Rules here</source>
        <translation>Zasady tutaj</translation>
    </message>
    <message>
        <source>What the digits do here</source>
        <translation>Co tutaj robią cyfry</translation>
    </message>
    <message>
        <source>Note,</source>
        <translation>Notatka,</translation>
    </message>
    <message>
        <source>this post, shown above</source>
        <translation>ten wpis, pokazany wyżej</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Co się dotąd działo</translation>
    </message>
    <message>
        <source>What else is known</source>
        <translation>Co jeszcze wiadomo</translation>
    </message>
</context>
<context>
    <name>CaseText</name>
    <message numerus="yes">
        <source>Reported by %n people</source>
        <translation>
            <numerusform>Zgłosiła %n osoba</numerusform>
            <numerusform>Zgłosiły %n osoby</numerusform>
            <numerusform>Zgłosiło %n osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, reported by %n people</source>
        <translation>
            <numerusform>%1: zgłosiła %n osoba</numerusform>
            <numerusform>%1: zgłosiły %n osoby</numerusform>
            <numerusform>%1: zgłosiło %n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Zgłoszone</translation>
    </message>
    <message>
        <source>Off topic</source>
        <translation>Nie na temat</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Rudeness</source>
        <translation>Nieuprzejmość</translation>
    </message>
    <message>
        <source>Harassment</source>
        <translation>Nękanie</translation>
    </message>
    <message>
        <source>Hate</source>
        <translation>Nienawiść</translation>
    </message>
    <message>
        <source>Sexual content</source>
        <translation>Treści seksualne</translation>
    </message>
    <message>
        <source>Violence</source>
        <translation>Przemoc</translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation>Samookaleczenie</translation>
    </message>
    <message>
        <source>Concerns minors</source>
        <translation>Dotyczy małoletnich</translation>
    </message>
    <message>
        <source>Against the law</source>
        <translation>Niezgodne z prawem</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Coś innego</translation>
    </message>
    <message>
        <source>Awaits approval</source>
        <translation>Czeka na zgodę</translation>
    </message>
    <message>
        <source>Wants to join</source>
        <translation>Prośba o dołączenie</translation>
    </message>
    <message>
        <source>Wants to leave</source>
        <translation>Prośba o wypisanie</translation>
    </message>
    <message>
        <source>Caught by a filter</source>
        <translation>Zatrzymane przez filtr</translation>
    </message>
    <message>
        <source>%1 · wave</source>
        <translation>%1 · fala</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n zgłoszenie</numerusform>
            <numerusform>%n zgłoszenia</numerusform>
            <numerusform>%n zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarta</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Odłożona</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Rozstrzygnięta</translation>
    </message>
    <message>
        <source>Ended elsewhere</source>
        <translation>Zakończona gdzie indziej</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>at least so many</comment>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>ID</source>
        <translation>NUMER</translation>
    </message>
    <message>
        <source>PRIORITY</source>
        <translation>PRIORYTET</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>RODZAJ</translation>
    </message>
    <message>
        <source>REPORTS</source>
        <translation>ZGŁOSZENIA</translation>
    </message>
    <message>
        <source>AGE</source>
        <translation>WIEK</translation>
    </message>
    <message>
        <source>COMMUNITY</source>
        <translation>SPOŁECZNOŚĆ</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>TREŚĆ</translation>
    </message>
    <message>
        <source>Nothing is there. &quot;szept sync&quot; fetches what waits.</source>
        <translation>Nic tu nie ma. „szept sync” pobiera to, co czeka.</translation>
    </message>
</context>
<context>
    <name>Claim</name>
    <message>
        <source>Released.</source>
        <translation>Oddano.</translation>
    </message>
    <message>
        <source>Yours for a quarter of an hour; claiming it again renews that.</source>
        <translation>Wzięto na kwadrans; ponowne wzięcie odnawia ten czas.</translation>
    </message>
    <message>
        <source>Marked: someone vulnerable is concerned.</source>
        <translation>Oznaczono: dotyczy kogoś szczególnie narażonego.</translation>
    </message>
    <message>
        <source>No longer marked.</source>
        <translation>Oznaczenie usunięto.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Next case</source>
        <translation>Następna sprawa</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Poprzednia sprawa</translation>
    </message>
    <message>
        <source>First case, with what is new</source>
        <translation>Pierwsza sprawa, razem z nowymi</translation>
    </message>
    <message>
        <source>Keep, approve, let through</source>
        <translation>Zostaw, zatwierdź, przepuść</translation>
    </message>
    <message>
        <source>Ignore: not for us to act on</source>
        <translation>Pomiń: to nie dla nas</translation>
    </message>
    <message>
        <source>Limit: hide or lock</source>
        <translation>Ogranicz: ukryj albo zablokuj</translation>
    </message>
    <message>
        <source>Remove or reject</source>
        <translation>Usuń albo odrzuć</translation>
    </message>
    <message>
        <source>Remove and tell why</source>
        <translation>Usuń i wyjaśnij dlaczego</translation>
    </message>
    <message>
        <source>Warn the person</source>
        <translation>Ostrzeż osobę</translation>
    </message>
    <message>
        <source>Silence for a time</source>
        <translation>Wycisz na pewien czas</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Wyklucz</translation>
    </message>
    <message>
        <source>More actions of this place</source>
        <translation>Inne działania w tym miejscu</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Zdecyduj</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Take back the latest decision</source>
        <translation>Cofnij ostatnią decyzję</translation>
    </message>
    <message>
        <source>Claim, or let go</source>
        <translation>Weź sprawę albo ją oddaj</translation>
    </message>
    <message>
        <source>Mark: someone vulnerable is concerned</source>
        <translation>Oznacz: dotyczy kogoś szczególnie narażonego</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Napisz notatkę</translation>
    </message>
    <message>
        <source>Open at the platform</source>
        <translation>Otwórz na platformie</translation>
    </message>
    <message>
        <source>Show or hide the reports</source>
        <translation>Pokaż albo ukryj zgłoszenia</translation>
    </message>
    <message>
        <source>Show or hide the thread around it</source>
        <translation>Pokaż albo ukryj resztę wątku</translation>
    </message>
    <message>
        <source>Why this priority</source>
        <translation>Skąd ten priorytet</translation>
    </message>
    <message>
        <source>Show or hide the person</source>
        <translation>Pokaż albo ukryj osobę</translation>
    </message>
    <message>
        <source>What the digits do here</source>
        <translation>Co tutaj robią cyfry</translation>
    </message>
    <message>
        <source>One case, nothing else</source>
        <translation>Jedna sprawa i nic poza nią</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>Przejdź do skrzynki</translation>
    </message>
    <message>
        <source>Go to mine</source>
        <translation>Przejdź do moich</translation>
    </message>
    <message>
        <source>Go to what is set aside</source>
        <translation>Przejdź do odłożonych</translation>
    </message>
    <message>
        <source>Go to the places</source>
        <translation>Przejdź do miejsc</translation>
    </message>
    <message>
        <source>Show or hide the outbox</source>
        <translation>Pokaż albo ukryj wysyłane</translation>
    </message>
    <message>
        <source>Go to the accounts</source>
        <translation>Przejdź do kont</translation>
    </message>
    <message>
        <source>Go to my exposure</source>
        <translation>Przejdź do mojego obciążenia</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Wszystkie klawisze</translation>
    </message>
    <message>
        <source>Look at all places now</source>
        <translation>Sprawdź teraz wszystkie miejsca</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Dodaj konto…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sprawa</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Przyjrzyj się</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Przejdź</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Set aside for a time, or bring back</source>
        <translation>Odłóż na pewien czas albo przywróć</translation>
    </message>
    <message>
        <source>Read on in the case</source>
        <translation>Czytaj dalej w sprawie</translation>
    </message>
    <message>
        <source>Read back in the case</source>
        <translation>Wróć wyżej w sprawie</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Co się dotąd działo</translation>
    </message>
</context>
<context>
    <name>ConnectorList</name>
    <message>
        <source>No connectors are installed.</source>
        <translation>Nie zainstalowano żadnego łącznika.</translation>
    </message>
    <message>
        <source>PLATFORM</source>
        <translation>PLATFORMA</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>WERSJA</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAZWA</translation>
    </message>
    <message>
        <source>WHAT IT DOES</source>
        <translation>CO ROBI</translation>
    </message>
</context>
<context>
    <name>Decide</name>
    <message>
        <source>Decided: %1. It can be sent %2; &quot;szept undo %3&quot; takes it back.</source>
        <translation>Zapisano decyzję: %1. Można ją wysłać %2; cofa ją „szept undo %3”.</translation>
    </message>
    <message>
        <source>Decided: %1. It can be sent %2; &quot;szept undo %3&quot; takes it back, but only until it is sent.</source>
        <translation>Zapisano decyzję: %1. Można ją wysłać %2; cofa ją „szept undo %3”, ale tylko dopóki nie zostanie wysłana.</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>za %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>teraz</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Something is wrong with the workspace; each finding says what to do</source>
        <translation>Z przestrzenią roboczą jest coś nie tak; co zrobić, mówi każdy punkt</translation>
    </message>
</context>
<context>
    <name>DoctorText</name>
    <message>
        <source>Write nothing to it any more, keep the file, and import the newest backup into a new workspace: &quot;szept --workspace NEW import BACKUP&quot;.</source>
        <translation>Nie zapisuj w nim nic więcej, zachowaj plik i załóż nową przestrzeń z najnowszej kopii: „szept --workspace NEW import BACKUP”.</translation>
    </message>
    <message>
        <source>The workspace cannot be opened: %2.</source>
        <translation>Nie można otworzyć przestrzeni roboczej: %2.</translation>
    </message>
    <message>
        <source>This could not be looked at (%1): %2.</source>
        <translation>Tego nie udało się sprawdzić (%1): %2.</translation>
    </message>
    <message>
        <source>The file is encrypted.</source>
        <translation>Plik jest zaszyfrowany.</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it reads it all.</source>
        <translation>Plik nie jest zaszyfrowany: kto go ma, przeczyta wszystko.</translation>
    </message>
    <message>
        <source>Export it, and import the export into a new workspace without --plain.</source>
        <translation>Wyeksportuj go i zaimportuj do nowej przestrzeni bez --plain.</translation>
    </message>
    <message>
        <source>The way to the server is encrypted (%1).</source>
        <translation>Połączenie z serwerem jest szyfrowane (%1).</translation>
    </message>
    <message>
        <source>The server runs on this machine.</source>
        <translation>Serwer działa na tym komputerze.</translation>
    </message>
    <message>
        <source>The way to the server %1 is not encrypted.</source>
        <translation>Połączenie z serwerem %1 nie jest szyfrowane.</translation>
    </message>
    <message>
        <source>Add ?sslmode=verify-full to the workspace&apos;s address.</source>
        <translation>Dodaj ?sslmode=verify-full do adresu przestrzeni roboczej.</translation>
    </message>
    <message>
        <source>Every page of the file is as it was written.</source>
        <translation>Każda strona pliku jest taka, jak ją zapisano.</translation>
    </message>
    <message>
        <source>Damaged pages of the file: %1.</source>
        <translation>Uszkodzone strony pliku: %1.</translation>
    </message>
    <message>
        <source>The tables are sound.</source>
        <translation>Tabele są w porządku.</translation>
    </message>
    <message>
        <source>The tables are damaged: %1.</source>
        <translation>Tabele są uszkodzone: %1.</translation>
    </message>
    <message>
        <source>Everything that rows refer to is there.</source>
        <translation>Wszystko, do czego odsyłają wiersze, jest na miejscu.</translation>
    </message>
    <message>
        <source>Rows that refer to something missing: %1, the first in %2.</source>
        <translation>Wiersze, które odsyłają do czegoś, czego nie ma: %1, pierwszy w %2.</translation>
    </message>
    <message>
        <source>The workspace is of this version (schema %1).</source>
        <translation>Przestrzeń robocza jest w tej wersji (schemat %1).</translation>
    </message>
    <message>
        <source>The workspace is of an older version (schema %1, now %2).</source>
        <translation>Przestrzeń robocza jest w starszej wersji (schemat %1, teraz %2).</translation>
    </message>
    <message>
        <source>It is brought up to date when it is next opened; a copy is made before.</source>
        <translation>Zostanie zaktualizowana przy następnym otwarciu; wcześniej powstanie kopia.</translation>
    </message>
    <message>
        <source>A newer Szept wrote this workspace (schema %1, this one knows %2).</source>
        <translation>Tę przestrzeń roboczą zapisał nowszy Szept (schemat %1, ten zna %2).</translation>
    </message>
    <message>
        <source>Install the newer Szept; nothing was changed.</source>
        <translation>Zainstaluj nowszy Szept; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>All evidence is as it came; pieces: %1.</source>
        <translation>Wszystkie dowody są takie, jak przyszły; liczba: %1.</translation>
    </message>
    <message>
        <source>Damaged pieces of evidence: %1, the first is %2.</source>
        <translation>Uszkodzone dowody: %1, pierwszy to %2.</translation>
    </message>
    <message>
        <source>Nothing is stuck in the outbox.</source>
        <translation>Nic nie utknęło wśród wysyłanych.</translation>
    </message>
    <message>
        <source>Actions that are being sent for long: %1, the oldest for %2 minutes.</source>
        <translation>Działania wysyłane od dawna: %1, najstarsze od %2 min.</translation>
    </message>
    <message>
        <source>&quot;szept outbox send&quot; finds out what became of them.</source>
        <translation>„szept outbox send” ustali, co się z nimi stało.</translation>
    </message>
    <message>
        <source>Actions that wait for a person&apos;s answer: %1.</source>
        <translation>Działania, które czekają na odpowiedź człowieka: %1.</translation>
    </message>
    <message>
        <source>&quot;szept outbox&quot; lists them, &quot;szept outbox answer&quot; answers.</source>
        <translation>„szept outbox” je pokazuje, „szept outbox answer” odpowiada.</translation>
    </message>
    <message>
        <source>The newest backup is %1.</source>
        <translation>Najnowsza kopia to %1.</translation>
    </message>
    <message>
        <source>The newest backup is %2 days old: %1.</source>
        <translation>Najnowsza kopia jest sprzed %2 dni: %1.</translation>
    </message>
    <message>
        <source>&quot;szept backup&quot; makes one; it does not disturb who works meanwhile.</source>
        <translation>Zrobi ją „szept backup”; nie przeszkadza to w pracy.</translation>
    </message>
    <message>
        <source>There is no backup in %1.</source>
        <translation>W %1 nie ma żadnej kopii.</translation>
    </message>
    <message>
        <source>The log beside the file is short.</source>
        <translation>Dziennik zapisu obok pliku jest krótki.</translation>
    </message>
    <message>
        <source>The log beside the file (-wal) has %1.</source>
        <translation>Dziennik zapisu obok pliku (-wal) ma %1.</translation>
    </message>
    <message>
        <source>Close every Szept that has the workspace open once: the log is then taken into the file.</source>
        <translation>Zamknij na chwilę każdy Szept, w którym otwarta jest ta przestrzeń: dziennik trafi wtedy do pliku.</translation>
    </message>
    <message>
        <source>%1 are free where the workspace lies.</source>
        <translation>Tam, gdzie leży przestrzeń robocza, wolne jest %1.</translation>
    </message>
    <message>
        <source>Only %1 are free where the workspace lies.</source>
        <translation>Tam, gdzie leży przestrzeń robocza, wolne jest tylko %1.</translation>
    </message>
    <message>
        <source>Make room: an update needs as much as the workspace has.</source>
        <translation>Zrób miejsce: aktualizacja potrzebuje tyle, ile zajmuje przestrzeń robocza.</translation>
    </message>
    <message>
        <source>A change of the key was broken off; the copy from before is %1.</source>
        <translation>Zmianę klucza przerwano; kopia sprzed niej to %1.</translation>
    </message>
    <message>
        <source>When the workspace opens, delete that copy.</source>
        <translation>Gdy uda się otworzyć przestrzeń roboczą, usuń tę kopię.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock fits what was written last.</source>
        <translation>Zegar tego komputera zgadza się z ostatnim zapisem.</translation>
    </message>
    <message>
        <source>What was written last lies %1 minutes in the future.</source>
        <translation>Ostatni zapis ma datę o %1 min późniejszą niż teraz.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock, or that of whoever wrote it.</source>
        <translation>Ustaw zegar tego komputera albo tego, na którym to zapisano.</translation>
    </message>
    <message>
        <source>The audit log is whole; entries: %1.</source>
        <translation>Dziennik audytu jest nienaruszony; zapisów: %1.</translation>
    </message>
    <message>
        <source>&quot;szept verify&quot; names them. Keep the file as it is, and a backup from before beside it.</source>
        <translation>„szept verify” je wymienia. Zachowaj plik bez zmian, a obok wcześniejszą kopię.</translation>
    </message>
    <message>
        <source>What is your own on this device can be read.</source>
        <translation>To, co na tym urządzeniu jest tylko twoje, daje się odczytać.</translation>
    </message>
    <message>
        <source>What is your own on this device cannot be read: %1.</source>
        <translation>Nie daje się odczytać tego, co na tym urządzeniu jest tylko twoje: %1.</translation>
    </message>
    <message>
        <source>See that the data folder may be written, and that there is room.</source>
        <translation>Sprawdź, czy w folderze danych można pisać i czy jest miejsce.</translation>
    </message>
    <message>
        <source>The file is a backup; it is only looked at.</source>
        <translation>Ten plik to kopia zapasowa; jest tylko sprawdzany.</translation>
    </message>
    <message>
        <source>Make a workspace of it to work with it: &quot;szept --workspace NEW import BACKUP&quot;.</source>
        <translation>Żeby z nią pracować, trzeba zrobić z niej przestrzeń roboczą: „szept --workspace NEW import BACKUP”.</translation>
    </message>
    <message>
        <source>A backup from before may hold them: keep it, and look in a workspace made of it with &quot;szept --workspace NEW import BACKUP&quot;.</source>
        <translation>Może je mieć wcześniejsza kopia: zachowaj ją i zajrzyj do przestrzeni roboczej zrobionej z niej przez „szept --workspace NEW import BACKUP”.</translation>
    </message>
    <message>
        <source>The audit log, or what it tells of, was changed from outside; problems: %1.</source>
        <translation>Dziennik albo to, o czym mówi, zmieniono z zewnątrz; problemów: %1.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1: you can look, but not decide.</source>
        <translation>W %1 nie da się niczego zapisać: można oglądać, ale nie decydować.</translation>
    </message>
    <message>
        <source>To go on working, copy the workspace to where you may write.</source>
        <translation>Żeby pracować dalej, skopiuj przestrzeń roboczą tam, gdzie wolno zapisywać.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The address of %1 was changed to %2, so the secret kept here was not sent.</source>
        <translation>Adres konta %1 zmieniono na %2, więc nie wysłano zapisanego tu sekretu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an account, what is wrong with its secret</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Szept tries again in %1.</source>
        <translation>Szept spróbuje znowu za %1.</translation>
    </message>
    <message>
        <source>Szept tries again by itself.</source>
        <translation>Szept sam spróbuje znowu.</translation>
    </message>
    <message>
        <source>Sign in again under Accounts; what you decided is saved and waits.</source>
        <translation>Zaloguj się ponownie na stronie Konta; twoje decyzje są zapisane i czekają.</translation>
    </message>
    <message>
        <source>%1 does not allow this account to do that.</source>
        <translation>%1: to konto nie ma do tego uprawnień.</translation>
    </message>
    <message>
        <source>Somebody with more rights there has to do it, or has to grant them.</source>
        <translation>Musi to zrobić ktoś z większymi uprawnieniami albo nadać je temu kontu.</translation>
    </message>
    <message>
        <source>It is no longer there on %1.</source>
        <translation>%1: już tego tam nie ma.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Już tego tam nie ma.</translation>
    </message>
    <message>
        <source>Its author or somebody else removed it. There is nothing left to do.</source>
        <translation>Ktoś to usunął, może nawet autor wpisu. Nie ma już nic do zrobienia.</translation>
    </message>
    <message>
        <source>Somebody else has handled it on %1.</source>
        <translation>%1: ktoś już się tym zajął.</translation>
    </message>
    <message>
        <source>Somebody else has handled it.</source>
        <translation>Ktoś już się tym zajął.</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Niczego nie nadpisano.</translation>
    </message>
    <message>
        <source>It changed on %1 since you looked.</source>
        <translation>%1: od ostatniego spojrzenia coś się zmieniło.</translation>
    </message>
    <message>
        <source>It changed since you looked.</source>
        <translation>Od ostatniego spojrzenia coś się zmieniło.</translation>
    </message>
    <message>
        <source>Look at it again, then decide again.</source>
        <translation>Spójrz jeszcze raz i zdecyduj od nowa.</translation>
    </message>
    <message>
        <source>%1 asks for a pause.</source>
        <translation>%1 prosi o przerwę.</translation>
    </message>
    <message>
        <source>What was confirmed is safe there. Szept goes on when it answers again.</source>
        <translation>To, co potwierdzono, jest na serwerze bezpieczne. Szept podejmie pracę, gdy serwer znów odpowie.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 nie odpowiada.</translation>
    </message>
    <message>
        <source>%1 answered something that Szept does not understand.</source>
        <translation>%1: odpowiedź, której Szept nie rozumie.</translation>
    </message>
    <message>
        <source>To report it, start Szept with --trace FILE. Nothing was changed by guessing.</source>
        <translation>Aby to zgłosić, uruchom Szept z opcją --trace FILE. Nic nie zmieniono na oślep.</translation>
    </message>
    <message>
        <source>%1 cannot do that.</source>
        <translation>%1: tu się tego nie da zrobić.</translation>
    </message>
    <message>
        <source>Choose another action, or do it at the platform.</source>
        <translation>Wybierz inne działanie albo zrób to wprost na platformie.</translation>
    </message>
    <message>
        <source>%1 refuses what was sent.</source>
        <translation>%1: odmowa przyjęcia tego, co wysłano.</translation>
    </message>
    <message>
        <source>Something in the fields is missing or too long. Correct it and decide again.</source>
        <translation>Czegoś w polach brakuje albo coś jest za długie. Popraw i zdecyduj jeszcze raz.</translation>
    </message>
    <message>
        <source>A newer Szept has written this workspace.</source>
        <translation>Tę przestrzeń roboczą zapisał nowszy Szept.</translation>
    </message>
    <message>
        <source>Update Szept on this computer. Nothing was changed.</source>
        <translation>Zaktualizuj Szept na tym komputerze. Nic nie zmieniono.</translation>
    </message>
    <message>
        <source>The workspace file is damaged, or is not a workspace.</source>
        <translation>Plik jest uszkodzony albo nie jest przestrzenią roboczą.</translation>
    </message>
    <message>
        <source>“szept doctor” says more and knows the latest backup. Nothing was changed.</source>
        <translation>Polecenie „szept doctor” powie więcej i zna ostatnią kopię. Nic nie zmieniono.</translation>
    </message>
    <message>
        <source>The key does not open this workspace, or the file is damaged.</source>
        <translation>Ten klucz nie otwiera tej przestrzeni roboczej albo plik jest uszkodzony.</translation>
    </message>
    <message>
        <source>Use the recovery key that was shown when it was made; if it is not taken either, make a workspace of a backup.</source>
        <translation>Użyj klucza odzyskiwania pokazanego przy zakładaniu; jeśli i on nie pasuje, zrób przestrzeń roboczą z kopii.</translation>
    </message>
    <message>
        <source>The SQLite library on this computer cannot encrypt.</source>
        <translation>Biblioteka SQLite na tym komputerze nie umie szyfrować.</translation>
    </message>
    <message>
        <source>Install SQLCipher. Szept does not write personal data in the clear by itself.</source>
        <translation>Zainstaluj SQLCipher. Szept sam z siebie nie zapisuje danych osobowych jawnie.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Dysk jest pełny.</translation>
    </message>
    <message>
        <source>Free some space. What was confirmed is safe on disk.</source>
        <translation>Zwolnij trochę miejsca. To, co potwierdzono, jest bezpieczne na dysku.</translation>
    </message>
    <message>
        <source>The workspace cannot be written.</source>
        <translation>Nie można zapisywać w przestrzeni roboczej.</translation>
    </message>
    <message>
        <source>Its folder or file is read-only. You can look, but not decide.</source>
        <translation>Jej folder lub plik jest tylko do odczytu. Można patrzeć, nie można decydować.</translation>
    </message>
    <message>
        <source>No keyring is in reach.</source>
        <translation>Nie ma dostępu do pęku kluczy.</translation>
    </message>
    <message>
        <source>Start the desktop&apos;s keyring, or keep secrets in an encrypted file (SZEPT_SECRETS=file).</source>
        <translation>Uruchom pęk kluczy pulpitu albo trzymaj sekrety w zaszyfrowanym pliku (SZEPT_SECRETS=file).</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Przerwano.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nic nie zmieniono.</translation>
    </message>
    <message>
        <source>That cannot be done in this way.</source>
        <translation>W ten sposób nie da się tego zrobić.</translation>
    </message>
    <message>
        <source>Look at what was entered and try again; nothing was changed.</source>
        <translation>Sprawdź, co wpisano, i spróbuj ponownie; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>It is not here any more.</source>
        <translation>Tego już tu nie ma.</translation>
    </message>
    <message>
        <source>The list shows what there is now.</source>
        <translation>Lista pokazuje, co jest teraz.</translation>
    </message>
    <message>
        <source>Another Szept holds what is needed and does not answer.</source>
        <translation>To, co potrzebne, zajął inny Szept i nie odpowiada.</translation>
    </message>
    <message>
        <source>Close it, or wait a moment and try again.</source>
        <translation>Zamknij go albo odczekaj chwilę i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Something went wrong inside Szept.</source>
        <translation>Zawiódł sam program Szept.</translation>
    </message>
    <message>
        <source>That is a bug of ours; what was confirmed before is safe. Try again, and report it if it comes back.</source>
        <translation>To nasz błąd; to, co potwierdzono wcześniej, jest bezpieczne. Spróbuj ponownie, a jeśli się powtórzy, zgłoś go.</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>Platforma</translation>
    </message>
    <message>
        <source>%1 does not accept this sign-in. Look at the secret and the user name; nothing was changed.</source>
        <translation>%1 nie przyjmuje tego logowania. Sprawdź sekret i nazwę użytkownika; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>Try again later; nothing was changed.</source>
        <translation>Spróbuj później; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>The secret of %1 is not kept on the computer “%2”.</source>
        <translation>Na komputerze „%2” nie ma sekretu konta %1.</translation>
    </message>
    <message>
        <source>Give it first; nothing was changed.</source>
        <translation>Najpierw go podaj; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>If that address is right, give the secret for it; nothing was changed.</source>
        <translation>Jeśli ten adres jest właściwy, podaj do niego sekret; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in.</source>
        <translation>%1 nie przyjmuje logowania.</translation>
    </message>
    <message>
        <source>%1 sends on to %2, and Szept takes its secret nowhere by itself.</source>
        <translation>%1 odsyła pod %2, a Szept sam nigdzie nie przenosi sekretu.</translation>
    </message>
    <message>
        <source>If that is its address now, give it under Accounts.</source>
        <translation>Jeśli to teraz jego adres, podaj go na stronie Konta.</translation>
    </message>
    <message>
        <source>Choose “Do not send it” and decide anew. “szept verify” tells what else was changed.</source>
        <translation>Wybierz „Nie wysyłaj” i zdecyduj na nowo. „szept verify” mówi, co jeszcze zmieniono.</translation>
    </message>
    <message>
        <source>%1 does not prove that it is the right server, so nothing was sent there.</source>
        <translation>%1 nie potwierdza, że to właściwy serwer, więc niczego tam nie wysłano.</translation>
    </message>
</context>
<context>
    <name>Exit</name>
    <message>
        <source>done</source>
        <translation>zrobione</translation>
    </message>
    <message>
        <source>unexpected fault: a bug; the line says where the report lies</source>
        <translation>nieoczekiwana usterka, czyli błąd programu; komunikat mówi, gdzie jest raport</translation>
    </message>
    <message>
        <source>wrong use: unknown verb, option or value; the line names the right one</source>
        <translation>błędne użycie: nieznane polecenie, opcja lub wartość; komunikat mówi, jak jest dobrze</translation>
    </message>
    <message>
        <source>some account failed</source>
        <translation>na którymś koncie się nie udało</translation>
    </message>
    <message>
        <source>something is parked and needs a person</source>
        <translation>coś zostało wstrzymane i wymaga decyzji człowieka</translation>
    </message>
    <message>
        <source>verification found a problem</source>
        <translation>sprawdzenie wykryło problem</translation>
    </message>
    <message>
        <source>another process holds what is needed and did not answer in time</source>
        <translation>to, co potrzebne, zajął inny proces i nie odpowiedział na czas</translation>
    </message>
    <message>
        <source>done in part</source>
        <translation>zrobione częściowo</translation>
    </message>
    <message>
        <source>the workspace cannot be used: newer schema, damaged, no space, read-only, wrong key</source>
        <translation>z przestrzeni roboczej nie da się korzystać: nowszy schemat, uszkodzenie, brak miejsca, tylko do odczytu, zły klucz</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>No keyring is in reach. Start the desktop&apos;s keyring, or set SZEPT_SECRETS=file to keep secrets in an encrypted file</source>
        <translation>Nie ma dostępu do pęku kluczy. Uruchom pęk kluczy pulpitu albo ustaw SZEPT_SECRETS=file, aby trzymać sekrety w zaszyfrowanym pliku</translation>
    </message>
    <message>
        <source>The keyring was not unlocked. Unlock it and try again, or set SZEPT_SECRETS=file to keep secrets in an encrypted file</source>
        <translation>Pęku kluczy nie odblokowano. Odblokuj go i spróbuj ponownie albo ustaw SZEPT_SECRETS=file, aby trzymać sekrety w zaszyfrowanym pliku</translation>
    </message>
    <message>
        <source>The keyring does not answer. Unlock it and try again, or set SZEPT_SECRETS=file to keep secrets in an encrypted file</source>
        <translation>Pęk kluczy nie odpowiada. Odblokuj go i spróbuj ponownie albo ustaw SZEPT_SECRETS=file, aby trzymać sekrety w zaszyfrowanym pliku</translation>
    </message>
    <message>
        <source>The passphrase does not open the secrets file, or somebody changed the file. Nothing was changed</source>
        <translation>Hasło nie otwiera pliku z sekretami albo ktoś zmienił ten plik. Szept niczego w nim nie zmienił</translation>
    </message>
    <message>
        <source>The passphrase is empty. Choose one, or write it to the file that SZEPT_PASSPHRASE_FILE names</source>
        <translation>Hasło jest puste. Wymyśl jakieś albo zapisz je w pliku, na który wskazuje SZEPT_PASSPHRASE_FILE</translation>
    </message>
    <message>
        <source>The file that SZEPT_PASSPHRASE_FILE names cannot be read: %1 (%2)</source>
        <translation>Nie można odczytać pliku, na który wskazuje SZEPT_PASSPHRASE_FILE: %1 (%2)</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed; try again</source>
        <translation>Podane hasła się różnią. Nic nie zmieniono; spróbuj ponownie</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the passphrase. Write it to a file and name that in SZEPT_PASSPHRASE_FILE</source>
        <translation>Nie ma terminala, na którym można by zapytać o hasło. Zapisz je w pliku i wskaż ten plik w SZEPT_PASSPHRASE_FILE</translation>
    </message>
    <message>
        <source>SZEPT_SECRETS may be &quot;keyring&quot; or &quot;file&quot;, not &quot;%1&quot;</source>
        <translation>SZEPT_SECRETS może mieć wartość „keyring” albo „file”, a nie „%1”</translation>
    </message>
    <message>
        <source>The secrets file is damaged. Put a copy of it back; accounts whose secret is lost have to sign in again</source>
        <translation>Plik z sekretami jest uszkodzony. Przywróć jego kopię; do kont, których sekrety przepadły, trzeba zalogować się od nowa</translation>
    </message>
    <message>
        <source>The secrets file %1 cannot be read; look whose it is and what its permissions are</source>
        <translation>Nie można odczytać pliku z sekretami %1; sprawdź, czyj jest i jakie ma uprawnienia</translation>
    </message>
    <message>
        <source>The secrets file %1 cannot be written; its folder has to be writable</source>
        <translation>Nie można zapisać pliku z sekretami %1; jego folder musi pozwalać na zapis</translation>
    </message>
    <message>
        <source>There is no connector &quot;%1&quot;; &quot;szept connector list&quot; names those that are installed</source>
        <translation>Nie ma łącznika „%1”; zainstalowane łączniki wymienia „szept connector list”</translation>
    </message>
    <message>
        <source>The connector %1 could not be tried just now; try again</source>
        <translation>Nie udało się teraz wypróbować łącznika %1; spróbuj ponownie</translation>
    </message>
    <message>
        <source>The trace file %1 cannot be written (%2)</source>
        <translation>Nie można zapisać pliku śladu %1 (%2)</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot;; &quot;szept --help&quot; lists the verbs</source>
        <translation>Nie ma polecenia „%1”; polecenia wymienia „szept --help”</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Nie ma polecenia „%1”; czy chodziło o „%2”?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no case; &quot;szept cases&quot; lists them with their ids</source>
        <translation>„%1” to nie sprawa; numery spraw pokazuje „szept cases”</translation>
    </message>
    <message>
        <source>There is no case %1; &quot;szept cases --state all&quot; lists them</source>
        <translation>Nie ma sprawy %1; numery pokazuje „szept cases --state all”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no decision; &quot;szept show ID&quot; prints those of a case</source>
        <translation>„%1” to nie decyzja; decyzje w sprawie pokazuje „szept show ID”</translation>
    </message>
    <message>
        <source>There is no decision %1; &quot;szept show ID&quot; prints those of a case</source>
        <translation>Nie ma decyzji %1; decyzje w sprawie pokazuje „szept show ID”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no action of the outbox; &quot;szept outbox&quot; lists them</source>
        <translation>„%1” to nie żadne z wysyłanych działań; wymienia je „szept outbox”</translation>
    </message>
    <message>
        <source>There is no action %1 in the outbox; &quot;szept outbox&quot; lists them</source>
        <translation>Nie ma działania %1 wśród wysyłanych; wymienia je „szept outbox”</translation>
    </message>
    <message>
        <source>This action is not parked; &quot;szept outbox&quot; tells how it stands</source>
        <translation>To działanie nie jest wstrzymane; jego stan pokazuje „szept outbox”</translation>
    </message>
    <message>
        <source>It may have been sent, and is not sent again by itself. Look there, and say with &quot;szept outbox answer&quot; what you found</source>
        <translation>Mogło zostać wysłane i nie zostanie samo wysłane ponownie. Sprawdź na miejscu i podaj przez „szept outbox answer”, co tam widać</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;, nor any other; &quot;szept help account add&quot; tells how to add one</source>
        <translation>Nie ma konta „%1” ani żadnego innego; jak dodać konto, mówi „szept help account add”</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;; there are: %2</source>
        <translation>Nie ma konta „%1”; są: %2</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Nie ma konta „%1”; czy chodziło o „%2”?</translation>
    </message>
    <message>
        <source>There is no community &quot;%1&quot;; there are: %2</source>
        <translation>Nie ma społeczności „%1”; są: %2</translation>
    </message>
    <message>
        <source>There is no community &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Nie ma społeczności „%1”; czy chodziło o „%2”?</translation>
    </message>
    <message>
        <source>More than one account has a community &quot;%1&quot;; say which with --account NAME</source>
        <translation>Społeczność „%1” jest na kilku kontach; wskaż jedno z nich opcją --account NAME</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice</source>
        <translation>„%1” podano dwa razy</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is over already; give a later time</source>
        <translation>Czas „%1” już minął; podaj późniejszy</translation>
    </message>
    <message>
        <source>The platform does not tell who wrote this; leave --person away</source>
        <translation>Platforma nie mówi, kto to napisał; pomiń --person</translation>
    </message>
    <message>
        <source>There is no connector &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Nie ma łącznika „%1”; czy chodziło o „%2”?</translation>
    </message>
    <message>
        <source>%2 needs --option %1=…; &quot;szept connector list --json&quot; tells its fields</source>
        <translation>Platforma %2 wymaga --option %1=…; jej pola wymienia „szept connector list --json”</translation>
    </message>
    <message>
        <source>%1 needs --user USER</source>
        <translation>Platforma %1 wymaga --user USER</translation>
    </message>
    <message>
        <source>%1 needs a secret: give --secret-stdin and the secret on standard input</source>
        <translation>Platforma %1 wymaga sekretu: podaj --secret-stdin i sekret na standardowym wejściu</translation>
    </message>
    <message>
        <source>--option %1 may be one of %2, not &quot;%3&quot;</source>
        <translation>--option %1 przyjmuje jedną z wartości: %2, a nie „%3”</translation>
    </message>
    <message>
        <source>%2 has no option &quot;%1&quot;; it has: %3</source>
        <translation>Platforma %2 nie ma opcji „%1”; ma: %3</translation>
    </message>
    <message>
        <source>%2 has no options; leave --option %1=… away</source>
        <translation>Platforma %2 nie ma opcji; pomiń --option %1=…</translation>
    </message>
    <message>
        <source>The address holds a password; give --user USER and the password with --secret-stdin</source>
        <translation>W adresie jest hasło; podaj --user USER, a hasło przez --secret-stdin</translation>
    </message>
    <message>
        <source>Standard input holds no secret; write it there, on one line</source>
        <translation>Na standardowym wejściu nie ma sekretu; podaj go tam w jednym wierszu</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot; for this case; there are: %2</source>
        <translation>W tej sprawie nie ma działania „%1”; są: %2</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot; for this case; did you mean &quot;%2&quot;?</source>
        <translation>W tej sprawie nie ma działania „%1”; czy chodziło o „%2”?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no field &quot;%2&quot;; it has: %3</source>
        <translation>Działanie „%1” nie ma pola „%2”; ma: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no fields; leave --set %2=… away</source>
        <translation>Działanie „%1” nie ma pól; pomiń --set %2=…</translation>
    </message>
    <message>
        <source>--set %1 may be one of %2, not &quot;%3&quot;</source>
        <translation>--set %1 przyjmuje jedną z wartości: %2, a nie „%3”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs --set %2=…</source>
        <translation>Działanie „%1” wymaga --set %2=…</translation>
    </message>
    <message>
        <source>The template &quot;%1&quot; needs {%2}, which this case does not fill</source>
        <translation>Szablon „%1” potrzebuje {%2}, a w tej sprawie nie ma czym tego wypełnić</translation>
    </message>
    <message>
        <source>There is no such template; &quot;szept template list&quot; lists them</source>
        <translation>Nie ma takiego szablonu; szablony wymienia „szept template list”</translation>
    </message>
    <message>
        <source>There is no rule %1 in this community&apos;s book; &quot;szept rule list --community %2&quot; lists them</source>
        <translation>W zbiorze tej społeczności nie ma zasady %1; zasady wymienia „szept rule list --community %2”</translation>
    </message>
    <message>
        <source>There is no workspace at %1 yet; &quot;szept init&quot; or &quot;szept account add&quot; makes one</source>
        <translation>Nie ma jeszcze przestrzeni roboczej %1; zakłada ją „szept init” albo „szept account add”</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; the one above it has to be writable</source>
        <translation>Nie można utworzyć folderu %1; folder nad nim musi pozwalać na zapis</translation>
    </message>
    <message>
        <source>%2 has no key for %1: the key is lost, or the file&apos;s beginning is damaged. &quot;szept recover&quot; takes the recovery key that was shown when it was made; if that is not taken either, &quot;szept --workspace NEW import BACKUP&quot; makes a workspace of a backup</source>
        <translation>Klucza do %1 nie ma tu: %2. Zaginął albo uszkodzony jest początek pliku. „szept recover” przyjmuje klucz odzyskiwania, pokazany przy zakładaniu; jeśli i on nie pasuje, „szept --workspace NEW import BACKUP” zrobi przestrzeń roboczą z kopii</translation>
    </message>
    <message>
        <source>The audit log was cut off or changed since it was signed at entry %1, so its end was not signed anew. &quot;szept verify&quot; tells more</source>
        <translation>Dziennik audytu ucięto albo zmieniono, odkąd podpisano go przy zapisie %1, dlatego jego końca nie podpisano na nowo. Więcej mówi „szept verify”</translation>
    </message>
    <message>
        <source>That is not the recovery key of %1, or the file&apos;s beginning is damaged. Nothing was changed; &quot;szept --workspace NEW import BACKUP&quot; makes a workspace of a backup</source>
        <translation>To nie jest klucz odzyskiwania do %1 albo uszkodzony jest początek pliku. Nic nie zmieniono; „szept --workspace NEW import BACKUP” zrobi przestrzeń roboczą z kopii</translation>
    </message>
    <message>
        <source>%1 is empty, and was a workspace before: it was cut off. Nothing was made over it. &quot;szept --workspace NEW import BACKUP&quot; makes a workspace of a backup; they lie in %2</source>
        <translation>Plik %1 jest pusty, a był przestrzenią roboczą: został obcięty. Niczego na nim nie założono. „szept --workspace NEW import BACKUP” zrobi przestrzeń roboczą z kopii; kopie leżą w %2</translation>
    </message>
    <message>
        <source>%1 is in the way: it should be the file that says who syncs, and cannot be used as one. Move it away and try again</source>
        <translation>%1 zajmuje miejsce pliku, który mówi, kto synchronizuje, a nie da się tego tak użyć. Przenieś to gdzie indziej i spróbuj ponownie</translation>
    </message>
    <message>
        <source>Standard input holds no recovery key; write it there, on one line</source>
        <translation>Na standardowym wejściu nie ma klucza odzyskiwania; wpisz go tam, w jednym wierszu</translation>
    </message>
    <message>
        <source>Group %1 of the recovery key is mistyped. Nothing was changed</source>
        <translation>W klucz odzyskiwania wkradła się pomyłka, w grupie %1. Nic nie zmieniono</translation>
    </message>
    <message>
        <source>A recovery key has %2 letters and digits, this has %1. Nothing was changed</source>
        <translation>Klucz odzyskiwania ma %2 liter i cyfr, a ten ma %1. Nic nie zmieniono</translation>
    </message>
    <message>
        <source>The sample workspace&apos;s platforms are not installed beside the program, or do not start: %1</source>
        <translation>Platform przykładowej przestrzeni roboczej nie ma obok programu albo się nie uruchamiają: %1</translation>
    </message>
    <message>
        <source>%1 has no key of its own; only an encrypted file can get another one</source>
        <translation>%1 nie ma własnego klucza; inny może dostać tylko zaszyfrowany plik</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>Nie ma pliku %1</translation>
    </message>
    <message>
        <source>There is a file %1 already; name another one</source>
        <translation>Plik %1 już jest; podaj inny</translation>
    </message>
    <message>
        <source>The file %1 cannot be read</source>
        <translation>Nie można odczytać pliku %1</translation>
    </message>
    <message>
        <source>The file %1 cannot be written</source>
        <translation>Nie można zapisać pliku %1</translation>
    </message>
    <message>
        <source>An export is read into an empty workspace only; name another one with --workspace</source>
        <translation>Eksport można wczytać tylko do pustej przestrzeni roboczej; podaj inną opcją --workspace</translation>
    </message>
    <message>
        <source>A backup can only become a file; for a database, import it into a file, export that, and import the export</source>
        <translation>Z kopii można zrobić tylko plik; żeby trafiła do bazy danych, zaimportuj ją do pliku, wyeksportuj go i zaimportuj eksport</translation>
    </message>
    <message>
        <source>The export was written by another version of Szept (schema %1, this one reads %2); use that one</source>
        <translation>Eksport zapisała inna wersja programu (schemat %1, ta czyta %2); użyj tamtej</translation>
    </message>
    <message>
        <source>The export is damaged at line %1; nothing was made</source>
        <translation>Eksport jest uszkodzony w wierszu %1; niczego nie utworzono</translation>
    </message>
    <message>
        <source>There is no member &quot;%1&quot; here; there are: %2</source>
        <translation>Nie ma tu osoby z zespołu o nazwie „%1”; są: %2</translation>
    </message>
    <message>
        <source>%1 is a backup, and what waits in it may have been sent since. Make a workspace of it: &quot;szept --workspace NEW import %1&quot;</source>
        <translation>%1 to kopia zapasowa, a to, co w niej czeka, mogło już zostać wysłane. Zrób z niej przestrzeń roboczą: „szept --workspace NEW import %1”</translation>
    </message>
    <message>
        <source>There is a member &quot;%1&quot; already, so you are &quot;%2&quot; here. If you are that member: &quot;szept join %1&quot;</source>
        <translation>Ktoś w zespole nazywa się już „%1”, więc tutaj jesteś „%2”. Jeśli to ty: „szept join %1”</translation>
    </message>
    <message>
        <source>This is a copy of a workspace, or it does not know this device any more: you are &quot;%1&quot; on a new device here, and your drafts and your record of exposure begin anew. If nobody copied or restored it, run &quot;szept verify&quot;</source>
        <translation>To kopia przestrzeni roboczej albo przestrzeń, która nie zna już tego urządzenia: jesteś tu „%1” na nowym urządzeniu, a szkice i zapis obciążenia zaczynają się od początku. Jeśli nikt jej nie kopiował ani nie odtwarzał, uruchom „szept verify”</translation>
    </message>
    <message>
        <source>The audit log of this workspace is not the one that this device remembers. &quot;szept verify&quot; tells more</source>
        <translation>Dziennik audytu tej przestrzeni roboczej nie jest tym, który pamięta to urządzenie. Więcej powie „szept verify”</translation>
    </message>
    <message>
        <source>&quot;szept account secret %1 --secret-stdin&quot; signs in again; what you decided is saved and waits.</source>
        <translation>„szept account secret %1 --secret-stdin” loguje ponownie; twoje decyzje są zapisane i czekają.</translation>
    </message>
    <message>
        <source>Run &quot;%1&quot; again in %2.</source>
        <translation>Uruchom ponownie „%1” za %2.</translation>
    </message>
    <message>
        <source>Run &quot;%1&quot; again.</source>
        <translation>Uruchom ponownie „%1”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address to use here; it has to look like https://forum.example, with no user name and no question mark in it</source>
        <translation>„%1” to nie adres, którego można tu użyć; powinien wyglądać tak: https://forum.example, bez nazwy użytkownika i bez znaku zapytania</translation>
    </message>
    <message>
        <source>The key of the backup %1 is not in %2. &quot;szept --workspace %1 recover&quot; takes the recovery key that was shown when the workspace was made; then import it again</source>
        <translation>Klucza kopii %1 nie ma w %2. „szept --workspace %1 recover” przyjmuje klucz odzyskiwania pokazany przy zakładaniu przestrzeni roboczej; potem zaimportuj ją jeszcze raz</translation>
    </message>
    <message>
        <source>There is a workspace at %1 already; name another place with --workspace</source>
        <translation>Przestrzeń robocza %1 już jest; podaj inne miejsce opcją --workspace</translation>
    </message>
    <message>
        <source>--set %1 is a number, not &quot;%2&quot;</source>
        <translation>--set %1 to liczba, a nie „%2”</translation>
    </message>
    <message>
        <source>--set %1 may be true or false, not &quot;%2&quot;</source>
        <translation>--set %1 może mieć wartość true lub false, a nie „%2”</translation>
    </message>
    <message>
        <source>--set %1 is a time such as 2031-05-01T10:00:00Z, not &quot;%2&quot;</source>
        <translation>--set %1 to czas, na przykład 2031-05-01T10:00:00Z, a nie „%2”</translation>
    </message>
    <message>
        <source>--set %1 has to be a time that lies ahead, and %2 is over</source>
        <translation>--set %1 musi być czasem, który dopiero nadejdzie, a %2 już minęło</translation>
    </message>
    <message>
        <source>--set %1 is a word of a-z, 0-9, _ and -, not &quot;%2&quot;</source>
        <translation>--set %1 to słowo ze znaków a-z, 0-9, _ i -, a nie „%2”</translation>
    </message>
    <message>
        <source>--set %1 may have %2 characters, and this text has %3; shorten it</source>
        <translation>--set %1 mieści znaków: %2, a ten tekst ma ich %3; trzeba go skrócić</translation>
    </message>
    <message>
        <source>If that is its address now, &quot;szept account address %1 %2&quot; keeps it.</source>
        <translation>Jeśli to teraz jego adres, „szept account address %1 %2” go zapisze.</translation>
    </message>
    <message>
        <source>&quot;szept show ID&quot; prints that decision, and &quot;szept undo DECISION&quot; takes it back.</source>
        <translation>„szept show ID” pokazuje tę decyzję, a „szept undo DECISION” ją cofa.</translation>
    </message>
    <message>
        <source>There is nothing left to decide; &quot;szept show ID&quot; prints what became of it.</source>
        <translation>Nie ma już czego rozstrzygać; „szept show ID” pokazuje, co się z tym stało.</translation>
    </message>
    <message>
        <source>&quot;szept actions ID&quot; lists what it offers.</source>
        <translation>„szept actions ID” pokazuje, co oferuje.</translation>
    </message>
    <message>
        <source>&quot;szept outbox send&quot; sends them; &quot;szept outbox&quot; lists them, and &quot;szept undo DECISION&quot; takes one back.</source>
        <translation>„szept outbox send” je wysyła; „szept outbox” je pokazuje, a „szept undo DECISION” cofa jedną z nich.</translation>
    </message>
    <message>
        <source>This action is not what the audit log says, so it is not sent: drop it with &quot;szept outbox answer&quot; and decide anew. &quot;szept verify&quot; tells what was changed</source>
        <translation>To działanie nie jest takie, jak mówi dziennik audytu, dlatego nie zostanie wysłane: porzuć je przez „szept outbox answer” i zdecyduj na nowo. „szept verify” mówi, co zmieniono</translation>
    </message>
    <message>
        <source>It was broken off at the question; nothing was changed</source>
        <translation>Przerwano przy pytaniu; nic nie zostało zmienione</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Exported to %1.</source>
        <translation>Wyeksportowano do %1.</translation>
    </message>
    <message>
        <source>The export is not encrypted: whoever has the file reads posts, names and notes in it</source>
        <translation>Eksport nie jest zaszyfrowany: kto ma plik, przeczyta w nim wpisy, nazwy i notatki</translation>
    </message>
</context>
<context>
    <name>Exposure</name>
    <message>
        <source>What you look at is recorded, for you alone.</source>
        <translation>To, co masz na ekranie, jest zapisywane, tylko dla ciebie.</translation>
    </message>
    <message>
        <source>What you look at is not recorded; the window&apos;s page &quot;My exposure&quot; switches it on.</source>
        <translation>To, co masz na ekranie, nie jest zapisywane; włącza to strona „Moje obciążenie” w oknie.</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Godzina</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Ciężar</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>Na ekranie</translation>
    </message>
    <message>
        <source>Deleted for good.</source>
        <translation>Usunięto na dobre.</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>address</source>
        <translation>adres</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>załączniki</translation>
    </message>
    <message>
        <source>made on</source>
        <translation>data utworzenia</translation>
    </message>
    <message>
        <source>deleted on</source>
        <translation>data usunięcia</translation>
    </message>
    <message>
        <source>last seen on</source>
        <translation>ostatnia obecność</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>wpisy</translation>
    </message>
    <message>
        <source>replies</source>
        <translation>odpowiedzi</translation>
    </message>
    <message>
        <source>version of the text</source>
        <translation>wersja treści</translation>
    </message>
    <message>
        <source>the platform&apos;s own score</source>
        <translation>ocena samej platformy</translation>
    </message>
    <message>
        <source>is shortened here</source>
        <translation>tutaj skrócone</translation>
    </message>
    <message>
        <source>rights on the platform</source>
        <translation>prawa na platformie</translation>
    </message>
    <message>
        <source>size</source>
        <translation>rozmiar</translation>
    </message>
    <message>
        <source>level of trust</source>
        <translation>poziom zaufania</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>nazwa użytkownika</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>moderacja</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administracja</translation>
    </message>
    <message>
        <source>the platform&apos;s name of its kind</source>
        <translation>nazwa rodzaju na platformie</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>%1 of %2 read</source>
        <translation>odczytano %1 z %2</translation>
    </message>
    <message>
        <source>%1 read so far</source>
        <translation>odczytano dotąd %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Trwa odczyt</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Czeka na ciebie</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Jeszcze nie odczytano.</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>W porządku</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>bez połączenia</translation>
    </message>
    <message numerus="yes">
        <source>all %n answer</source>
        <translation>
            <numerusform>odpowiada %n z %n</numerusform>
            <numerusform>odpowiadają %n z %n</numerusform>
            <numerusform>odpowiada %n z %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No place answers; this computer may be offline. You can go on: what you decide is saved and will be sent in order.</source>
        <translation>Żadne miejsce nie odpowiada; ten komputer może być bez sieci. Możesz pracować dalej: decyzje są zapisywane i zostaną wysłane po kolei.</translation>
    </message>
    <message>
        <source>Every account answers.</source>
        <translation>Odpowiadają wszystkie konta.</translation>
    </message>
    <message numerus="yes">
        <source>%n not read yet</source>
        <translation>
            <numerusform>%n jeszcze nieodczytane</numerusform>
            <numerusform>%n jeszcze nieodczytane</numerusform>
            <numerusform>%n jeszcze nieodczytanych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts have not been read yet.</source>
        <translation>
            <numerusform>%n konta jeszcze nie odczytano.</numerusform>
            <numerusform>%n kont jeszcze nie odczytano.</numerusform>
            <numerusform>%n kont jeszcze nie odczytano.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 answer</source>
        <translation>
            <numerusform>odpowiada %n z %1</numerusform>
            <numerusform>odpowiadają %n z %1</numerusform>
            <numerusform>odpowiada %n z %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 requests left at the platform</source>
        <translation>
            <numerusform>platforma przyjmie jeszcze %n zapytanie z %1</numerusform>
            <numerusform>platforma przyjmie jeszcze %n zapytania z %1</numerusform>
            <numerusform>platforma przyjmie jeszcze %n zapytań z %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests left at the platform</source>
        <translation>
            <numerusform>platforma przyjmie jeszcze %n zapytanie</numerusform>
            <numerusform>platforma przyjmie jeszcze %n zapytania</numerusform>
            <numerusform>platforma przyjmie jeszcze %n zapytań</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; all of them again in %2</source>
        <translation>%1; znowu wszystkie za %2</translation>
    </message>
    <message>
        <source>The whole queue was read %1.</source>
        <translation>Całą kolejkę odczytano %1.</translation>
    </message>
    <message>
        <source>As much of the queue as the platform shows was read %1.</source>
        <translation>Tę część kolejki, którą pokazuje platforma, odczytano %1.</translation>
    </message>
    <message>
        <source>%1 is %2 behind: what came there since is not here yet.</source>
        <translation>%1 ma opóźnienie (%2): tego, co przyszło tam od tej pory, jeszcze tu nie ma.</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Opóźnione</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>add a login at a platform</source>
        <translation>dodaje konto na platformie</translation>
    </message>
    <message>
        <source>The secret (an API key, a password) is read from standard input and kept in the keyring, or with SZEPT_SECRETS=file in an encrypted file. The first account makes the workspace; its recovery key is then shown once. &quot;szept connector list --json&quot; tells the options of each platform.</source>
        <translation>Sekret (klucz API, hasło) jest czytany ze standardowego wejścia i trzymany w pęku kluczy, a z SZEPT_SECRETS=file w zaszyfrowanym pliku. Pierwsze konto zakłada przestrzeń roboczą; wtedy jeden raz pokazywany jest jej klucz odzyskiwania. Opcje każdej platformy wymienia „szept connector list --json”.</translation>
    </message>
    <message>
        <source>the platform, as &quot;szept connector list&quot; names it</source>
        <translation>platforma, tak jak nazywa ją „szept connector list”</translation>
    </message>
    <message>
        <source>what you call it</source>
        <translation>dowolna nazwa konta</translation>
    </message>
    <message>
        <source>the address of the forum or server</source>
        <translation>adres forum lub serwera</translation>
    </message>
    <message>
        <source>the login&apos;s name, where the platform wants one</source>
        <translation>nazwa użytkownika, jeśli platforma jej wymaga</translation>
    </message>
    <message>
        <source>a further field of the platform&apos;s form</source>
        <translation>dalsze pole formularza platformy</translation>
    </message>
    <message>
        <source>read the secret from standard input: one line</source>
        <translation>czyta sekret ze standardowego wejścia: jeden wiersz</translation>
    </message>
    <message>
        <source>adds a Discourse forum with the API key in key.txt</source>
        <translation>dodaje forum Discourse z kluczem API z pliku key.txt</translation>
    </message>
    <message>
        <source>list the accounts and how they are</source>
        <translation>wymienia konta i ich stan</translation>
    </message>
    <message>
        <source>take an account and its secret away</source>
        <translation>usuwa konto i jego sekret</translation>
    </message>
    <message>
        <source>Refused while decisions wait to be sent there. What was decided stays on record.</source>
        <translation>Niemożliwe, dopóki jakieś decyzje czekają na wysłanie przez to konto. Podjęte decyzje zostają w zapisie.</translation>
    </message>
    <message>
        <source>the account&apos;s name</source>
        <translation>nazwa konta</translation>
    </message>
    <message>
        <source>sign in and tell what the account may do; changes nothing</source>
        <translation>loguje się i mówi, co temu kontu wolno; niczego nie zmienia</translation>
    </message>
    <message>
        <source>list what can be done to a case at its platform</source>
        <translation>wymienia, co można zrobić ze sprawą na jej platformie</translation>
    </message>
    <message>
        <source>the case&apos;s id, as &quot;szept cases&quot; prints it</source>
        <translation>numer sprawy, tak jak pokazuje go „szept cases”</translation>
    </message>
    <message>
        <source>take a case off the list for a time</source>
        <translation>odkłada sprawę na pewien czas</translation>
    </message>
    <message>
        <source>until when, like 2h or 2026-03-01T10:00Z; without it, a day</source>
        <translation>do kiedy, na przykład 2h albo 2026-03-01T10:00Z; domyślnie na dobę</translation>
    </message>
    <message>
        <source>why; nobody has to say</source>
        <translation>dlaczego; nikt nie musi tego mówić</translation>
    </message>
    <message>
        <source>put a case that was set aside back on the list</source>
        <translation>przywraca odłożoną sprawę na listę</translation>
    </message>
    <message>
        <source>how many seconds a process that syncs and sends already may take to answer; without it, 300</source>
        <translation>ile sekund na odpowiedź ma proces, który już odczytuje i wysyła; domyślnie 300</translation>
    </message>
    <message>
        <source>list the cases, the most urgent first</source>
        <translation>wymienia sprawy, najpilniejsze na początku</translation>
    </message>
    <message>
        <source>which ones; &quot;closed&quot; are those that ended elsewhere</source>
        <translation>które; „closed” to zakończone gdzie indziej</translation>
    </message>
    <message>
        <source>only of this account</source>
        <translation>tylko z tego konta</translation>
    </message>
    <message>
        <source>only those in which all these words occur</source>
        <translation>tylko te, w których są wszystkie te słowa</translation>
    </message>
    <message>
        <source>no more than so many; without it, all</source>
        <translation>najwyżej tyle; domyślnie wszystkie</translation>
    </message>
    <message>
        <source>the five most urgent ones that speak of Łódź</source>
        <translation>pięć najpilniejszych, w których mowa o Łodzi</translation>
    </message>
    <message>
        <source>tell colleagues that you are at a case</source>
        <translation>mówi zespołowi, że zajmujesz się sprawą</translation>
    </message>
    <message>
        <source>give the case back, so that others can take it</source>
        <translation>oddaje sprawę</translation>
    </message>
    <message>
        <source>mark that someone vulnerable is concerned, which raises the priority</source>
        <translation>oznacza, że sprawa dotyczy kogoś szczególnie narażonego; to podnosi priorytet</translation>
    </message>
    <message>
        <source>Only a person marks this; Szept never guesses it.</source>
        <translation>Oznacza to tylko człowiek; Szept nigdy tego nie zgaduje.</translation>
    </message>
    <message>
        <source>&quot;on&quot; marks the case, &quot;off&quot; takes the mark away</source>
        <translation>„on” oznacza sprawę, „off” usuwa oznaczenie</translation>
    </message>
    <message>
        <source>list the platforms that Szept can look after, and what it can do there</source>
        <translation>wymienia platformy, które Szept obsługuje, i to, co na nich potrafi</translation>
    </message>
    <message>
        <source>decide a case</source>
        <translation>rozstrzyga sprawę</translation>
    </message>
    <message>
        <source>The decision is on disk when this ends; it is sent when its undo window is over, by an open window or by &quot;szept outbox send&quot;.</source>
        <translation>Gdy polecenie się kończy, decyzja jest na dysku; kiedy minie czas na cofnięcie, wysyła ją otwarte okno albo „szept outbox send”.</translation>
    </message>
    <message>
        <source>what to do, as &quot;szept actions ID&quot; prints it</source>
        <translation>co zrobić, tak jak pokazuje to „szept actions ID”</translation>
    </message>
    <message>
        <source>under which rule: its number in the community&apos;s book</source>
        <translation>na podstawie której zasady: numer ze zbioru społeczności</translation>
    </message>
    <message>
        <source>a ready-made text for the action&apos;s first text field; the one in your language, where there is one</source>
        <translation>szablon do pierwszego pola tekstowego działania; w twoim języku, jeśli taki jest</translation>
    </message>
    <message>
        <source>a field of the action</source>
        <translation>pole działania</translation>
    </message>
    <message>
        <source>no undo window: it may be sent at once</source>
        <translation>bez czasu na cofnięcie: można wysłać od razu</translation>
    </message>
    <message>
        <source>rejects a message that awaits approval, and says why</source>
        <translation>odrzuca wiadomość, która czeka na zgodę, i wyjaśnia dlaczego</translation>
    </message>
    <message>
        <source>may be given again</source>
        <translation>można podać kilka razy</translation>
    </message>
    <message>
        <source>Szept: the queues that moderators look after, in one place.</source>
        <translation>Szept: wszystkie kolejki moderacji w jednym miejscu.</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Polecenia:</translation>
    </message>
    <message>
        <source>Options of every verb:</source>
        <translation>Opcje wszystkich poleceń:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Kody wyjścia:</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Użycie: %1</translation>
    </message>
    <message>
        <source>tell how a verb is used</source>
        <translation>mówi, jak używać polecenia</translation>
    </message>
    <message>
        <source>the verb</source>
        <translation>polecenie</translation>
    </message>
    <message>
        <source>its second word</source>
        <translation>jego drugie słowo</translation>
    </message>
    <message>
        <source>make an empty workspace</source>
        <translation>zakłada pustą przestrzeń roboczą</translation>
    </message>
    <message>
        <source>It is encrypted; its key is kept among the secrets, and the recovery key is shown once, on standard error. With --plain it is not encrypted: whoever has the file reads posts, names and notes in it. &quot;szept account add&quot; makes one too, where there is none.</source>
        <translation>Jest zaszyfrowana; jej klucz trafia między sekrety, a klucz odzyskiwania jest pokazywany jeden raz, na standardowym wyjściu błędów. Z --plain nie jest zaszyfrowana: kto ma plik, ten czyta w nim wpisy, nazwy osób i notatki. Tam, gdzie jej nie ma, zakłada ją też „szept account add”.</translation>
    </message>
    <message>
        <source>write a note on a case or on its author, for colleagues</source>
        <translation>zapisuje dla zespołu notatkę o sprawie albo o osobie, która napisała wpis</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>treść notatki</translation>
    </message>
    <message>
        <source>on the author instead of the case</source>
        <translation>o tej osobie zamiast o sprawie</translation>
    </message>
    <message>
        <source>say what is to become of a parked action</source>
        <translation>rozstrzyga, co dalej ze wstrzymanym działaniem</translation>
    </message>
    <message>
        <source>An action is parked when Szept cannot know whether it was sent, or when the platform refuses it. Look there, then say &quot;again&quot; (it did not happen: send it), &quot;sent&quot; (it did) or &quot;drop&quot; (do not send it).</source>
        <translation>Działanie zostaje wstrzymane, gdy Szept nie może wiedzieć, czy je wysłano, albo gdy platforma je odrzuca. Sprawdź na miejscu, potem odpowiedz „again” (to się nie stało: wyślij), „sent” (to się stało) albo „drop” (nie wysyłaj).</translation>
    </message>
    <message>
        <source>the action, as &quot;szept outbox&quot; prints it</source>
        <translation>działanie, tak jak pokazuje je „szept outbox”</translation>
    </message>
    <message>
        <source>what you found</source>
        <translation>co się okazało</translation>
    </message>
    <message>
        <source>send what is due, and wait until nothing is</source>
        <translation>wysyła to, na co przyszła pora, i czeka, aż nic nie zostanie</translation>
    </message>
    <message>
        <source>Undo windows are waited for. When a window or another process holds the right to send, that one is asked and waited for.</source>
        <translation>Polecenie czeka, aż minie czas na cofnięcie. Jeśli prawo do wysyłania ma okno albo inny proces, prosi o to jego i czeka, aż skończy.</translation>
    </message>
    <message>
        <source>end your own undo windows first</source>
        <translation>najpierw kończy czas na cofnięcie twoich decyzji</translation>
    </message>
    <message>
        <source>list what is to be sent and what became of it</source>
        <translation>wymienia, co jest do wysłania i co się z tym stało</translation>
    </message>
    <message>
        <source>For people, what ended more than a day ago is left out; with --json all is there.</source>
        <translation>Wykaz dla ludzi pomija to, co skończyło się ponad dobę temu; z --json jest wszystko.</translation>
    </message>
    <message>
        <source>what ended long ago too</source>
        <translation>także to, co skończyło się dawno temu</translation>
    </message>
    <message>
        <source>open a workspace whose key is lost, with its recovery key</source>
        <translation>otwiera kluczem odzyskiwania przestrzeń roboczą, do której przepadł klucz</translation>
    </message>
    <message>
        <source>whose rule book</source>
        <translation>społeczność, o której zasady chodzi</translation>
    </message>
    <message>
        <source>the account, where two have a community of that name</source>
        <translation>konto, gdy społeczność o tej nazwie jest na dwóch</translation>
    </message>
    <message>
        <source>list a community&apos;s rules as they are now</source>
        <translation>wymienia obecne zasady społeczności</translation>
    </message>
    <message>
        <source>add a rule to a community&apos;s book</source>
        <translation>dodaje zasadę do zbioru społeczności</translation>
    </message>
    <message>
        <source>its short name</source>
        <translation>krótka nazwa zasady</translation>
    </message>
    <message>
        <source>what it says</source>
        <translation>treść</translation>
    </message>
    <message>
        <source>its number; without it, the next one</source>
        <translation>numer zasady; domyślnie następny</translation>
    </message>
    <message>
        <source>from when it holds; without it, it always has</source>
        <translation>od kiedy obowiązuje; domyślnie od zawsze</translation>
    </message>
    <message>
        <source>give a rule a new text from a day on; the versions before stay</source>
        <translation>zmienia zasadę od podanego dnia; poprzednie wersje zostają</translation>
    </message>
    <message>
        <source>the rule&apos;s number</source>
        <translation>numer zasady</translation>
    </message>
    <message>
        <source>from when the change holds; without it, from now</source>
        <translation>od kiedy obowiązuje zmiana; domyślnie od teraz</translation>
    </message>
    <message>
        <source>withdraw a rule; decisions made under it keep it</source>
        <translation>wycofuje zasadę; podjęte na jej podstawie decyzje ją zachowują</translation>
    </message>
    <message>
        <source>show all about a case</source>
        <translation>pokazuje wszystko o sprawie</translation>
    </message>
    <message>
        <source>The platform is asked for what is around the case; when it does not answer, the rest is shown.</source>
        <translation>O to, co jest wokół wpisu, pyta platformę; gdy ta nie odpowie, pokazuje całą resztę.</translation>
    </message>
    <message>
        <source>ask nothing of the platform</source>
        <translation>nie pyta platformy o nic</translation>
    </message>
    <message>
        <source>fetch what waits at the platforms</source>
        <translation>pobiera to, co czeka na platformach</translation>
    </message>
    <message>
        <source>It never sends anything. When a window or another process holds the right to sync, that one is asked and waited for.</source>
        <translation>Nigdy niczego nie wysyła. Jeśli prawo do odczytu ma okno albo inny proces, prosi o to jego i czeka, aż skończy.</translation>
    </message>
    <message>
        <source>only this account</source>
        <translation>tylko to konto</translation>
    </message>
    <message>
        <source>make a workspace that is not encrypted: whoever has the file reads it all</source>
        <translation>zakłada niezaszyfrowaną przestrzeń roboczą: kto ma plik, ten czyta wszystko</translation>
    </message>
    <message>
        <source>write down in this file what was asked of the platforms, for a bug report; no secret and nothing of people</source>
        <translation>zapisuje w tym pliku, o co pytano platformy, do zgłoszenia błędu; bez sekretów i danych osób</translation>
    </message>
    <message>
        <source>print JSON for programs instead of text for people</source>
        <translation>wypisuje JSON dla programów zamiast tekstu dla ludzi</translation>
    </message>
    <message>
        <source>say how the verb is used</source>
        <translation>mówi, jak używać polecenia</translation>
    </message>
    <message>
        <source>print the version of Szept</source>
        <translation>wypisuje wersję programu</translation>
    </message>
    <message>
        <source>of this community; without it, for all</source>
        <translation>szablony tej społeczności; domyślnie dla wszystkich</translation>
    </message>
    <message>
        <source>list ready-made texts</source>
        <translation>wymienia szablony, czyli gotowe teksty</translation>
    </message>
    <message>
        <source>save a ready-made text, or change it</source>
        <translation>zapisuje albo zmienia szablon</translation>
    </message>
    <message>
        <source>{author}, {community}, {room}, {title}, {url}, {rule}, {rule_text} and {reason} are filled in from the case.</source>
        <translation>Danymi sprawy wypełniane są {author}, {community}, {room}, {title}, {url}, {rule}, {rule_text} i {reason}.</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>nazwa szablonu</translation>
    </message>
    <message>
        <source>its language, like &quot;pl&quot;; without it, yours</source>
        <translation>język szablonu, na przykład „pl”; domyślnie twój</translation>
    </message>
    <message>
        <source>take a decision back; its case is open again</source>
        <translation>cofa decyzję; jej sprawa jest znowu otwarta</translation>
    </message>
    <message>
        <source>What waits is withdrawn. What was sent gets an action that takes it back, where the platform can; it is sent like any other.</source>
        <translation>To, co czeka, zostaje wycofane. Do tego, co już wysłano, powstaje działanie, które to cofa, jeśli platforma to umożliwia; jest wysyłane jak każde inne.</translation>
    </message>
    <message>
        <source>the decision, as &quot;szept decide&quot; printed it</source>
        <translation>decyzja, tak jak pokazało ją „szept decide”</translation>
    </message>
    <message>
        <source>without a verb: look around in a sample workspace; on the command line where there is no display</source>
        <translation>bez polecenia: oprowadza po przykładowej przestrzeni roboczej; bez ekranu w wierszu poleceń</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Użycie:</translation>
    </message>
    <message>
        <source>does one thing and ends; &quot;szept help VERB&quot; tells more</source>
        <translation>robi jedno i kończy; więcej mówi „szept help VERB”</translation>
    </message>
    <message>
        <source>copy the workspace while it is used</source>
        <translation>kopiuje przestrzeń roboczą w trakcie pracy</translation>
    </message>
    <message>
        <source>The copy is checked, and then the oldest go. It opens with the same key; &quot;szept import&quot; makes a workspace of it.</source>
        <translation>Kopia jest sprawdzana, a potem znikają najstarsze. Otwiera ją ten sam klucz; „szept import” robi z niej przestrzeń roboczą.</translation>
    </message>
    <message>
        <source>the folder; without it, one beside the workspace</source>
        <translation>folder; domyślnie obok przestrzeni roboczej</translation>
    </message>
    <message>
        <source>how many copies stay; without it, 7</source>
        <translation>ile kopii zostaje; domyślnie 7</translation>
    </message>
    <message>
        <source>check the workspace, and say what to do</source>
        <translation>sprawdza przestrzeń roboczą i mówi, co zrobić</translation>
    </message>
    <message>
        <source>It looks at encryption, pages, tables, evidence, outbox, audit log, backups, room and clock, changes nothing, and takes a while.</source>
        <translation>Sprawdza szyfrowanie, strony, tabele, dowody, wysyłane działania, dziennik audytu, kopie, miejsce i zegar, niczego nie zmienia i trochę trwa.</translation>
    </message>
    <message>
        <source>write the whole workspace into one readable file</source>
        <translation>zapisuje całą przestrzeń roboczą w jednym czytelnym pliku</translation>
    </message>
    <message>
        <source>Lines of JSON, packed with zstd, from a file or a database alike. It is not encrypted. Secrets of accounts are not in it.</source>
        <translation>Wiersze JSON spakowane zstd, tak samo z pliku i z bazy danych. Nie jest zaszyfrowany. Sekretów kont w nim nie ma.</translation>
    </message>
    <message>
        <source>the file, which is not there yet</source>
        <translation>plik, którego jeszcze nie ma</translation>
    </message>
    <message>
        <source>show what you looked at, and for how long</source>
        <translation>pokazuje, co było na ekranie i jak długo</translation>
    </message>
    <message>
        <source>Kind, weight and time in view, by the hour, and nothing else. It is kept encrypted on this device and never enters the workspace. It is off until you switch it on in the window.</source>
        <translation>Rodzaj, ciężar i czas na ekranie, godzina po godzinie, i nic więcej. Zapis leży zaszyfrowany na tym urządzeniu i nigdy nie trafia do przestrzeni roboczej. Jest wyłączony, dopóki nie włączysz go w oknie.</translation>
    </message>
    <message>
        <source>delete the record of what you looked at</source>
        <translation>usuwa zapis tego, co było na ekranie</translation>
    </message>
    <message>
        <source>make a workspace out of an export or a backup</source>
        <translation>tworzy przestrzeń roboczą z eksportu albo kopii</translation>
    </message>
    <message>
        <source>the export, or the backup</source>
        <translation>eksport albo kopia</translation>
    </message>
    <message>
        <source>encrypt the workspace anew under another key</source>
        <translation>szyfruje przestrzeń roboczą na nowo innym kluczem</translation>
    </message>
    <message>
        <source>For when the key or the recovery key may have got out. Nobody else may have the workspace open. A new recovery key is shown once, on standard error; the old one still opens old backups.</source>
        <translation>Na wypadek, gdy klucz albo klucz odzyskiwania mógł wyciec. Nikt inny nie może mieć w tym czasie otwartej przestrzeni roboczej. Nowy klucz odzyskiwania widać raz, na standardowym wyjściu błędów; stary nadal otwiera stare kopie.</translation>
    </message>
    <message>
        <source>say which member you are, on a further device</source>
        <translation>mówi, którą osobą z zespołu jesteś, na kolejnym urządzeniu</translation>
    </message>
    <message>
        <source>Whoever opens a workspace for the first time becomes a member of their own, even where another has the same name. If you are that member, say so here; the audit log keeps that this device was added.</source>
        <translation>Kto pierwszy raz otwiera przestrzeń roboczą, jest w niej kimś nowym, nawet jeśli ktoś nazywa się tam tak samo. Jeśli to ty, powiedz to tutaj; w dzienniku audytu zostaje, że dodano to urządzenie.</translation>
    </message>
    <message>
        <source>the member&apos;s name</source>
        <translation>nazwa osoby z zespołu</translation>
    </message>
    <message>
        <source>sign in again: give an account a new secret</source>
        <translation>loguje ponownie: daje kontu nowy sekret</translation>
    </message>
    <message>
        <source>For a key or password that was changed or has run out, and for a device that has none yet. It is tried first; the old one is kept until the new one works. Then the account is synced, and what waits for it can be sent.</source>
        <translation>Gdy klucz lub hasło zmieniono albo straciły ważność oraz dla urządzenia, które ich jeszcze nie ma. Najpierw nowy sekret jest sprawdzany; stary zostaje, dopóki nowy nie zadziała. Potem konto jest synchronizowane, a to, co na nie czeka, można wysłać.</translation>
    </message>
    <message>
        <source>signs in with the key in key.txt from now on</source>
        <translation>odtąd loguje kluczem z pliku key.txt</translation>
    </message>
    <message>
        <source>tell where an account&apos;s forum or server is now</source>
        <translation>mówi, gdzie jest teraz forum lub serwer konta</translation>
    </message>
    <message>
        <source>For the same place at another address; another place is another account. It is tried with the secret that is kept, which is sent to the new address; then the account is synced.</source>
        <translation>Dla tego samego miejsca pod innym adresem; inne miejsce to inne konto. Adres jest najpierw sprawdzany przechowywanym sekretem, który przy tym trafia pod nowy adres; potem konto jest synchronizowane.</translation>
    </message>
    <message>
        <source>the workspace: a file, or a database postgresql://user@host/name; without it, what SZEPT_WORKSPACE names</source>
        <translation>przestrzeń robocza: plik albo baza danych postgresql://user@host/name; domyślnie ta, którą podaje SZEPT_WORKSPACE</translation>
    </message>
    <message>
        <source>The recovery key is read from standard input, one line: it was shown when the workspace was made. Then it says which accounts have no secret on this machine.</source>
        <translation>Klucz odzyskiwania jest czytany ze standardowego wejścia, jeden wiersz: pokazano go przy zakładaniu przestrzeni roboczej. Potem mówi, których kont sekretów na tym komputerze nie ma.</translation>
    </message>
    <message>
        <source>why, in your own words; it is kept here and not sent</source>
        <translation>dlaczego, własnymi słowami; zostaje tutaj i nie jest wysyłane</translation>
    </message>
    <message>
        <source>opens the window, which asks what you look after</source>
        <translation>otwiera okno, które zapyta, czym się opiekujesz</translation>
    </message>
    <message>
        <source>opens a sample, to look around in</source>
        <translation>otwiera przykład, w którym można się rozejrzeć</translation>
    </message>
    <message>
        <source>begins on the command line: &quot;szept help account add&quot; tells how</source>
        <translation>zaczyna w wierszu poleceń: „szept help account add” mówi, jak</translation>
    </message>
    <message>
        <source>All of it or nothing, into a workspace that is not there yet. What waited to be sent is parked: the workspace that it came from may have sent it. Secrets of accounts that this machine does not keep are named, and given with &quot;szept account secret&quot;. A backup opens with the key of its workspace; where that is lost, &quot;szept --workspace BACKUP recover&quot; comes first. Where this machine remembers more of the audit log than is in the copy, &quot;szept verify&quot; says so, and &quot;szept verify --acknowledge&quot; records that it is a copy.</source>
        <translation>Wszystko albo nic, do przestrzeni roboczej, której jeszcze nie ma. To, co czekało na wysłanie, zostaje wstrzymane: przestrzeń, z której pochodzi, mogła to już wysłać. Konta, których sekretów na tym komputerze nie ma, są wymieniane; sekrety podaje się przez „szept account secret”. Kopię otwiera klucz jej przestrzeni; gdy przepadł, najpierw trzeba „szept --workspace BACKUP recover”. Jeśli ten komputer pamięta z dziennika audytu więcej, niż jest w kopii, mówi o tym „szept verify”, a „szept verify --acknowledge” zapisuje, że to kopia.</translation>
    </message>
    <message>
        <source>print the manual page, or a shell&apos;s completion</source>
        <translation>wypisuje stronę podręcznika albo dopełnianie dla powłoki</translation>
    </message>
    <message>
        <source>what to print</source>
        <translation>co wypisać</translation>
    </message>
    <message>
        <source>shows the manual page</source>
        <translation>pokazuje stronę podręcznika</translation>
    </message>
    <message>
        <source>lets bash complete verbs and options from now on</source>
        <translation>odtąd bash dopełnia polecenia i opcje</translation>
    </message>
    <message>
        <source>when it ends by itself, like 3d or 2026-03-01T10:00Z</source>
        <translation>kiedy sama się kończy, np. 3d albo 2026-03-01T10:00Z</translation>
    </message>
    <message>
        <source>prove that the audit log is whole, and that decisions are what it says</source>
        <translation>dowodzi, że dziennik audytu jest nienaruszony, a decyzje są takie, jak mówi</translation>
    </message>
    <message>
        <source>It walks the chain of all entries and holds it against its signed ends: those in the workspace, and the one that this device remembers, so that it shows when the end was cut off. Then it holds every decision and every action against what the log says of it.</source>
        <translation>Przechodzi łańcuch wszystkich zapisów i porównuje go z jego podpisanymi końcami: z tymi w przestrzeni roboczej i z tym, który pamięta to urządzenie, dzięki czemu widać, gdy koniec ucięto. Potem porównuje każdą decyzję i każde działanie z tym, co mówi o nich dziennik.</translation>
    </message>
    <message>
        <source>record that this device remembers another end, as of a copy that it wrote in, and go on</source>
        <translation>zapisuje, że to urządzenie pamięta inny koniec, na przykład kopii, w której pisało, i idzie dalej</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Made %1 out of %2.</source>
        <translation>Utworzono %1 z %2.</translation>
    </message>
    <message>
        <source>What waited to be sent there may have been sent since, so it is parked: %1. &quot;szept outbox&quot; lists it.</source>
        <translation>To, co czekało tam na wysłanie, mogło już wyjść, więc zostało wstrzymane: %1. „szept outbox” to pokazuje.</translation>
    </message>
</context>
<context>
    <name>InboxText</name>
    <message>
        <source>yours</source>
        <translation>u ciebie</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>zajęte</translation>
    </message>
    <message>
        <source>someone vulnerable</source>
        <translation>ktoś narażony</translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>%n podobna</numerusform>
            <numerusform>%n podobne</numerusform>
            <numerusform>%n podobnych</numerusform>
        </translation>
    </message>
    <message>
        <source>back in %1</source>
        <translation>wróci za %1</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>priorytet %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new above, press %1</source>
        <translation>
            <numerusform>%n nowa powyżej, naciśnij %1</numerusform>
            <numerusform>%n nowe powyżej, naciśnij %1</numerusform>
            <numerusform>%n nowych powyżej, naciśnij %1</numerusform>
        </translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>zapisywanie</translation>
    </message>
    <message>
        <source>Decided meanwhile</source>
        <translation>Decyzja zapadła w międzyczasie</translation>
    </message>
    <message>
        <source>Decided by %1 %2</source>
        <comment>who, how long ago</comment>
        <translation>Decyzja: %1, %2</translation>
    </message>
    <message>
        <source>Ended at the platform</source>
        <translation>Zakończona na platformie</translation>
    </message>
    <message>
        <source>Set aside until %1</source>
        <translation>Odłożona do %1</translation>
    </message>
    <message>
        <source>No longer in this list</source>
        <translation>Nie ma jej już na tej liście</translation>
    </message>
</context>
<context>
    <name>Init</name>
    <message>
        <source>Made %1.</source>
        <translation>Założono: %1.</translation>
    </message>
</context>
<context>
    <name>Join</name>
    <message>
        <source>What is done on this device is %1&apos;s from now on.</source>
        <translation>To, co robi się na tym urządzeniu, robi odtąd %1.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>There is no display for the window. The command line does the same: &quot;szept help&quot; tells how</source>
        <translation>Nie ma ekranu dla okna. Wiersz poleceń potrafi to samo: jak, mówi „szept help”</translation>
    </message>
    <message>
        <source>There is no display for the window, so the sample workspace is shown on the command line</source>
        <translation>Nie ma ekranu dla okna, więc przykładową przestrzeń roboczą pokazuje wiersz poleceń</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Exit status</source>
        <translation>Stan wyjścia</translation>
    </message>
    <message>
        <source>Verbs: %1.</source>
        <translation>Polecenia: %1.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Środowisko</translation>
    </message>
    <message>
        <source>Where tokens and the workspace&apos;s key are kept: &quot;keyring&quot; (the desktop&apos;s Secret Service, the default) or &quot;file&quot;, an encrypted file beside a workspace file, else in the data folder.</source>
        <translation>Gdzie są tokeny i klucz przestrzeni roboczej: „keyring” (domyślnie, Secret Service pulpitu) albo „file”, czyli zaszyfrowany plik obok pliku przestrzeni roboczej, a jeśli takiego nie ma, w folderze danych.</translation>
    </message>
    <message>
        <source>The file that holds the passphrase of the encrypted file; one trailing newline is dropped. Without it Szept asks, at the terminal or in its window.</source>
        <translation>Plik z hasłem do zaszyfrowanego pliku; jeden koniec wiersza na końcu jest pomijany. Bez niego Szept pyta: w terminalu albo w oknie.</translation>
    </message>
    <message>
        <source>Further folders to look for connectors in, separated by colons.</source>
        <translation>Dodatkowe foldery z łącznikami, rozdzielone dwukropkami.</translation>
    </message>
    <message>
        <source>The language of help and sentences, &quot;en&quot; or &quot;pl&quot;; without it, that of the locale. JSON is always in English.</source>
        <translation>Język pomocy i komunikatów, „en” albo „pl”; domyślnie język systemu. JSON jest zawsze po angielsku.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Pliki</translation>
    </message>
    <message>
        <source>The workspace where none is named. &quot;FILE.secrets&quot; beside a workspace file holds its secrets if they are kept in a file.</source>
        <translation>Przestrzeń robocza, gdy nie podano innej. „FILE.secrets” obok pliku przestrzeni roboczej zawiera jej sekrety, jeśli są trzymane w pliku.</translation>
    </message>
    <message>
        <source>User commands</source>
        <translation>Polecenia użytkownika</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>the queues that moderators look after, in one place</source>
        <translation>wszystkie kolejki moderacji w jednym miejscu</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Składnia</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Opis</translation>
    </message>
    <message>
        <source>Szept does one thing and ends: what was asked for goes to standard output, as JSON with --json, and what went wrong is one line on standard error. All ids are strings, the same in every verb; times are ISO 8601 in UTC.</source>
        <translation>Szept robi jedno i kończy: wynik trafia na standardowe wyjście, z --json jako JSON, a to, co się nie udało, mówi jeden wiersz na standardowym wyjściu błędów. Wszystkie identyfikatory są napisami, w każdym poleceniu tymi samymi; czas jest podany według ISO 8601 w UTC.</translation>
    </message>
    <message>
        <source>Options of every verb</source>
        <translation>Opcje wszystkich poleceń</translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation>Polecenia</translation>
    </message>
    <message>
        <source>The workspace where --workspace names none: a file, or the address of a database.</source>
        <translation>Przestrzeń robocza, gdy nie podaje jej --workspace: plik albo adres bazy danych.</translation>
    </message>
</context>
<context>
    <name>MissingSecrets</name>
    <message>
        <source>This computer keeps no secret of: %1. Each account needs its own: &quot;szept account secret NAME --secret-stdin&quot;</source>
        <translation>Na tym komputerze nie ma sekretów kont: %1. Każde konto wymaga własnego: „szept account secret NAME --secret-stdin”</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Noted.</source>
        <translation>Zapisano notatkę.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The outbox is empty.</source>
        <translation>Wśród wysyłanych nic nie ma.</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>DZIAŁANIE</translation>
    </message>
    <message>
        <source>CASE</source>
        <translation>SPRAWA</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>KONTO</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>CO</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STAN</translation>
    </message>
</context>
<context>
    <name>OutboxSend</name>
    <message>
        <source>Sent: %1. Waiting: %2. Parked: %3.</source>
        <translation>Wysłano: %1. Czeka: %2. Wstrzymano: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n actions are parked and need you: &quot;szept outbox&quot; lists them, &quot;szept outbox answer&quot; settles them</source>
        <translation>
            <numerusform>%n działanie jest wstrzymane i czeka na ciebie: wymienia je „szept outbox”, rozstrzyga „szept outbox answer”</numerusform>
            <numerusform>%n działania są wstrzymane i czekają na ciebie: wymienia je „szept outbox”, rozstrzyga „szept outbox answer”</numerusform>
            <numerusform>%n działań jest wstrzymanych i czeka na ciebie: wymienia je „szept outbox”, rozstrzyga „szept outbox answer”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases changed before the decision reached them and are open again (%1): &quot;szept show ID&quot; shows them as they are now; decide anew</source>
        <translation>
            <numerusform>%n sprawa zmieniła się, zanim dotarła decyzja, i jest znów otwarta (%1): „szept show ID” pokazuje, jaka jest teraz; zdecyduj od nowa</numerusform>
            <numerusform>%n sprawy zmieniły się, zanim dotarła decyzja, i są znów otwarte (%1): „szept show ID” pokazuje, jakie są teraz; zdecyduj od nowa</numerusform>
            <numerusform>%n spraw zmieniło się, zanim dotarła decyzja, i są znów otwarte (%1): „szept show ID” pokazuje, jakie są teraz; zdecyduj od nowa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>“%1” will be kept, in %2</source>
        <translation>Za %2 zostanie bez zmian: „%1”</translation>
    </message>
    <message>
        <source>“%1” will be let through in %2</source>
        <translation>Za %2 przejdzie: „%1”</translation>
    </message>
    <message>
        <source>“%1”: the request will be granted in %2</source>
        <translation>Za %2 zgoda na prośbę: „%1”</translation>
    </message>
    <message>
        <source>“%1” will be left as it is, in %2</source>
        <translation>Za %2 pominięcie: „%1”</translation>
    </message>
    <message>
        <source>“%1” will be hidden in %2</source>
        <translation>Za %2 ukrycie: „%1”</translation>
    </message>
    <message>
        <source>“%1” will be locked in %2</source>
        <translation>Za %2 blokada: „%1”</translation>
    </message>
    <message>
        <source>“%1” will be closed in %2</source>
        <translation>Za %2 zamknięcie: „%1”</translation>
    </message>
    <message>
        <source>“%1” will be removed in %2</source>
        <translation>Zniknie za %2: „%1”</translation>
    </message>
    <message>
        <source>“%1” will be rejected in %2</source>
        <translation>Za %2 odrzucenie: „%1”</translation>
    </message>
    <message>
        <source>“%1”: the request will be refused in %2</source>
        <translation>Za %2 odmowa: „%1”</translation>
    </message>
    <message>
        <source>“%1” will be removed in %2, and its author told why</source>
        <translation>Zniknie za %2, z wyjaśnieniem: „%1”</translation>
    </message>
    <message>
        <source>“%1” will be rejected in %2, and its author told why</source>
        <translation>Za %2 odrzucenie z wyjaśnieniem: „%1”</translation>
    </message>
    <message>
        <source>The author of “%1” will be warned in %2</source>
        <translation>Za %2 ostrzeżenie za „%1”</translation>
    </message>
    <message>
        <source>The author of “%1” will be silenced in %2</source>
        <translation>Za %2 wyciszenie za „%1”</translation>
    </message>
    <message>
        <source>The author of “%1” will be shut out in %2</source>
        <translation>Za %2 wykluczenie za „%1”</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Zostawiono</translation>
    </message>
    <message>
        <source>Let through</source>
        <translation>Przepuszczono</translation>
    </message>
    <message>
        <source>Request granted</source>
        <translation>Udzielono zgody</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Pominięto</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ukryto</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Zablokowano</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zamknięto</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Usunięto</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odrzucono</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>Odmówiono</translation>
    </message>
    <message>
        <source>Removed, author told why</source>
        <translation>Usunięto z wyjaśnieniem</translation>
    </message>
    <message>
        <source>Rejected, author told why</source>
        <translation>Odrzucono z wyjaśnieniem</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>Ostrzeżono</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Wyciszono</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Wykluczono</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happens, where</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Waits: %1 · %2</source>
        <translation>Czeka: %1 · %2</translation>
    </message>
    <message>
        <source>Being sent: %1, “%2”</source>
        <translation>W drodze: %1, „%2”</translation>
    </message>
    <message>
        <source>Will be taken back in %2: %3, “%1”</source>
        <translation>Za %2 cofnięcie: %3, „%1”</translation>
    </message>
    <message>
        <source>In %2: %3, “%1”</source>
        <translation>Za %2: %3, „%1”</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1”: %2</translation>
    </message>
    <message>
        <source>Taken back: %2, “%1”</source>
        <translation>Cofnięto: %2, „%1”</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>Removed: “text”</comment>
        <translation>%1: „%2”</translation>
    </message>
    <message>
        <source>%1, “%2”: it may have been sent. %3 gave no complete answer; look there and say what you find.</source>
        <translation>%1, „%2”: mogło zostać wysłane. Brak pełnej odpowiedzi (%3); zajrzyj tam i powiedz, co widać.</translation>
    </message>
    <message>
        <source>%1, “%2”: not sent. %3</source>
        <translation>%1, „%2”: nie wysłano. %3</translation>
    </message>
    <message>
        <source>Take back: %1, “%2”</source>
        <translation>Cofnij: %1, „%2”</translation>
    </message>
    <message>
        <source>Waiting for the platform</source>
        <translation>Czeka na platformę</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>W drodze</translation>
    </message>
    <message>
        <source>Handled by others</source>
        <translation>Załatwione przez kogoś innego</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Czeka na ciebie</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Cofnięto</translation>
    </message>
    <message>
        <source>Taken back, nothing was sent: “%1”</source>
        <translation>Cofnięto, nic nie wysłano: „%1”</translation>
    </message>
    <message>
        <source>There was nothing to take back: “%1”</source>
        <translation>Nie było czego cofać: „%1”</translation>
    </message>
    <message>
        <source>%1: %2, “%3”</source>
        <comment>Not sent: Agree and hide, “text”</comment>
        <translation>%1: %2, „%3”</translation>
    </message>
    <message>
        <source>Perhaps not taken back</source>
        <translation>Może nie cofnięto</translation>
    </message>
    <message>
        <source>Not sent again</source>
        <translation>Nie wysłano ponownie</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>Nie cofnięto</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nie wysłano</translation>
    </message>
    <message>
        <source>Not needed</source>
        <comment>a taking back</comment>
        <translation>Niepotrzebne</translation>
    </message>
    <message>
        <source>Not everything could be taken back: %1</source>
        <translation>Nie wszystko dało się cofnąć: %1</translation>
    </message>
    <message>
        <source>What was sent already is being taken back at the platform.</source>
        <translation>To, co już wysłano, jest cofane na platformie.</translation>
    </message>
    <message>
        <source>Taken back; nothing was sent. The case is open again.</source>
        <translation>Cofnięto, nic nie wysłano. Sprawa jest znowu otwarta.</translation>
    </message>
    <message>
        <source>“%1” was that way already: %2</source>
        <translation>„%1”: tak było już wcześniej (%2)</translation>
    </message>
    <message>
        <source>Not sent: it changed</source>
        <translation>Nie wysłano: zmieniło się</translation>
    </message>
    <message>
        <source>Not sent: %1. “%2” changed before that; look at it again and decide anew.</source>
        <translation>Nie wysłano: %1. Wcześniej zmieniło się „%2”; obejrzyj jeszcze raz i zdecyduj od nowa.</translation>
    </message>
    <message>
        <source>Waits its turn: %1, “%2”</source>
        <translation>Czeka na swoją kolej: %1, „%2”</translation>
    </message>
    <message>
        <source>Being taken back: %1, “%2”</source>
        <translation>Trwa cofanie: %1, „%2”</translation>
    </message>
</context>
<context>
    <name>Parse</name>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>czy chodziło o „%1”?</translation>
    </message>
    <message>
        <source>There is no option %1; options are written out: --help lists them</source>
        <translation>Nie ma opcji %1; opcje pisze się w całości: wymienia je --help</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs one of: %2</source>
        <translation>Po „%1” musi być jedno z: %2</translation>
    </message>
    <message>
        <source>There is no &quot;%1 %2&quot;; &quot;%1&quot; goes with: %3</source>
        <translation>Nie ma polecenia „%1 %2”; po „%1” może być: %3</translation>
    </message>
    <message>
        <source>&quot;szept --help&quot; lists the verbs</source>
        <translation>polecenia wymienia „szept --help”</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot;; %2</source>
        <translation>Nie ma polecenia „%1”; %2</translation>
    </message>
    <message>
        <source>--%1 takes no value</source>
        <translation>--%1 nie przyjmuje wartości</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2</source>
        <translation>--%1 wymaga wartości: --%1 %2</translation>
    </message>
    <message>
        <source>--%1 is given twice</source>
        <translation>--%1 podano dwa razy</translation>
    </message>
    <message>
        <source>--%1 belongs behind its verb: szept %2 --%1</source>
        <translation>--%1 stawia się po poleceniu: szept %2 --%1</translation>
    </message>
    <message>
        <source>There is no option --%1; %2</source>
        <translation>Nie ma opcji --%1; %2</translation>
    </message>
    <message>
        <source>&quot;szept --help&quot; lists them</source>
        <translation>opcje wymienia „szept --help”</translation>
    </message>
    <message>
        <source>&quot;szept help %1&quot; lists its options</source>
        <translation>jego opcje wymienia „szept help %1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no option --%2; %3</source>
        <translation>Polecenie „%1” nie ma opcji --%2; %3</translation>
    </message>
    <message>
        <source>%1 must be a number, not &quot;%2&quot;</source>
        <translation>%1 musi być liczbą, a nie „%2”</translation>
    </message>
    <message>
        <source>%1 must look like KEY=VALUE, not &quot;%2&quot;</source>
        <translation>%1 musi wyglądać jak KEY=VALUE, a nie „%2”</translation>
    </message>
    <message>
        <source>%1 must be a time like 2h, 3d or 2026-03-01T10:00Z, not &quot;%2&quot;</source>
        <translation>%1 musi być czasem, na przykład 2h, 3d albo 2026-03-01T10:00Z, a nie „%2”</translation>
    </message>
    <message>
        <source>%1 must be one of %2, not &quot;%3&quot;</source>
        <translation>%1 przyjmuje jedną z wartości: %2, a nie „%3”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes no argument; &quot;%2&quot; is too much</source>
        <translation>Polecenie „%1” nie przyjmuje argumentów; „%2” jest zbędne</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes only %2; &quot;%3&quot; is too much (quote words that belong together)</source>
        <translation>Polecenie „%1” przyjmuje tylko %2; „%3” jest zbędne (słowa, które tworzą całość, ujmij w cudzysłów)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs %2: see &quot;szept help %1&quot;</source>
        <translation>Polecenie „%1” wymaga %2: zobacz „szept help %1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs --%2 %3</source>
        <translation>Polecenie „%1” wymaga --%2 %3</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3, not &quot;%4&quot;</source>
        <translation>%1 musi być liczbą od %2 do %3, a nie „%4”</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>%1 has handled it: %2.</source>
        <comment>who, in the platform&apos;s words what</comment>
        <translation>Załatwione przez %1: %2.</translation>
    </message>
    <message>
        <source>%1 has handled it.</source>
        <translation>Załatwione przez %1.</translation>
    </message>
    <message>
        <source>Handled at the platform: %1.</source>
        <translation>Załatwione na platformie: %1.</translation>
    </message>
    <message>
        <source>Handled at the platform; it does not tell by whom.</source>
        <translation>Załatwione na platformie; nie podaje ona, przez kogo.</translation>
    </message>
    <message>
        <source>silenced until %1</source>
        <translation>wyciszenie do %1</translation>
    </message>
    <message>
        <source>suspended until %1</source>
        <translation>zawieszenie do %1</translation>
    </message>
    <message>
        <source>It no longer waits at the platform, which tells neither what was decided nor by whom.</source>
        <translation>Na platformie już to nie czeka, a platforma nie podaje, co postanowiono ani kto to zrobił.</translation>
    </message>
    <message>
        <source>It no longer waits at the platform: through our attempt, or through somebody else at the same time; the platform does not tell which.</source>
        <translation>Na platformie już to nie czeka: za sprawą naszej próby albo kogoś innego w tej samej chwili; platforma nie podaje, co z tych dwojga.</translation>
    </message>
    <message>
        <source>It was taken back here, and it no longer waits at the platform.</source>
        <translation>Cofnięto to tutaj, a na platformie już nie czeka.</translation>
    </message>
    <message numerus="yes">
        <source>%n cases with nearly the same text</source>
        <translation>
            <numerusform>%n sprawa o niemal tym samym tekście</numerusform>
            <numerusform>%n sprawy o niemal tym samym tekście</numerusform>
            <numerusform>%n spraw o niemal tym samym tekście</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n rooms</source>
        <translation>
            <numerusform>w %n pokoju</numerusform>
            <numerusform>w %n pokojach</numerusform>
            <numerusform>w %n pokojach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %n places</source>
        <translation>
            <numerusform>w %n miejscu</numerusform>
            <numerusform>w %n miejscach</numerusform>
            <numerusform>w %n miejscach</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <comment>14 cases… in 14 rooms / 9 min</comment>
        <translation>%1, w %2</translation>
    </message>
    <message>
        <source>%1 decided it, %2.</source>
        <translation>Decyzja już jest: %1, %2.</translation>
    </message>
    <message>
        <source>%1 is at it until %2.</source>
        <translation>Zajmuje się tym %1, do %2.</translation>
    </message>
    <message>
        <source>There is no rule %1 here.</source>
        <translation>Nie ma tu zasady %1.</translation>
    </message>
    <message>
        <source>Rule %1 was not in force when this was written.</source>
        <translation>Zasada %1 jeszcze nie obowiązywała, gdy to napisano.</translation>
    </message>
    <message>
        <source>The platform does not offer this for this case now.</source>
        <translation>Platforma nie daje teraz tej możliwości w tej sprawie.</translation>
    </message>
    <message>
        <source>This does not go with this kind of case.</source>
        <translation>To nie pasuje do tego rodzaju sprawy.</translation>
    </message>
    <message>
        <source>A field that is needed is empty.</source>
        <translation>Wymagane pole jest puste.</translation>
    </message>
    <message>
        <source>“%1” in the template is still empty.</source>
        <translation>W szablonie nadal puste: „%1”.</translation>
    </message>
    <message>
        <source>None of these actions takes a text.</source>
        <translation>Żadne z tych działań nie przyjmuje tekstu.</translation>
    </message>
    <message>
        <source>No action was chosen.</source>
        <translation>Nie wybrano działania.</translation>
    </message>
    <message>
        <source>There is an account named “%1” already.</source>
        <translation>Konto o nazwie „%1” już jest.</translation>
    </message>
    <message numerus="yes">
        <source>%n decisions have not reached it yet.</source>
        <translation>
            <numerusform>%n decyzja jeszcze tam nie dotarła.</numerusform>
            <numerusform>%n decyzje jeszcze tam nie dotarły.</numerusform>
            <numerusform>%n decyzji jeszcze tam nie dotarło.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a rule %1 already.</source>
        <translation>Zasada %1 już jest.</translation>
    </message>
    <message>
        <source>The present text is in force from a later day.</source>
        <translation>Obecny tekst obowiązuje dopiero od późniejszego dnia.</translation>
    </message>
    <message>
        <source>It was decided anew since.</source>
        <translation>Od tego czasu zapadła nowa decyzja.</translation>
    </message>
    <message>
        <source>The case is not here any more.</source>
        <translation>Tej sprawy już tu nie ma.</translation>
    </message>
    <message>
        <source>There is no such template.</source>
        <translation>Nie ma takiego szablonu.</translation>
    </message>
    <message>
        <source>It was sent, and the platform cannot take it back.</source>
        <translation>Wysłano, a platforma nie umie tego cofnąć.</translation>
    </message>
    <message>
        <source>It may have been sent; the answer did not come through.</source>
        <translation>Mogło zostać wysłane; odpowiedź nie dotarła.</translation>
    </message>
    <message>
        <source>The platform shows no more than %1.</source>
        <translation>Platforma nie pokazuje więcej niż %1.</translation>
    </message>
    <message>
        <source>The account was removed.</source>
        <translation>Konto usunięto.</translation>
    </message>
    <message>
        <source>Found at the platform</source>
        <translation>Znaleziono na platformie</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Zgłoszono</translation>
    </message>
    <message>
        <source>Reported: %1</source>
        <translation>Zgłoszono: %1</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>Decyzja: %1</translation>
    </message>
    <message>
        <source>Reached the platform: %1</source>
        <translation>Dotarło na platformę: %1</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Cofnięto</translation>
    </message>
    <message>
        <source>Taken back in part: %1</source>
        <translation>Cofnięto częściowo: %1</translation>
    </message>
    <message>
        <source>Could not be taken back: %1</source>
        <translation>Nie dało się cofnąć: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Cofnięto: %1</translation>
    </message>
    <message>
        <source>Set aside until %1</source>
        <translation>Odłożono do: %1</translation>
    </message>
    <message>
        <source>Back on the list</source>
        <translation>Wróciło na listę</translation>
    </message>
    <message>
        <source>Open again: it still waits at the platform</source>
        <translation>Sprawa znów otwarta: na platformie wciąż czeka na decyzję</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Wzięto do siebie</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Oddano</translation>
    </message>
    <message numerus="yes">
        <source>reported by %n people</source>
        <translation>
            <numerusform>zgłoszenie od %n osoby</numerusform>
            <numerusform>zgłoszenia od %n osób</numerusform>
            <numerusform>zgłoszenia od %n osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n hours</source>
        <translation>
            <numerusform>czeka %n godzinę</numerusform>
            <numerusform>czeka %n godziny</numerusform>
            <numerusform>czeka %n godzin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same text in %n rooms</source>
        <translation>
            <numerusform>ten sam tekst w %n pokoju</numerusform>
            <numerusform>ten sam tekst w %n pokojach</numerusform>
            <numerusform>ten sam tekst w %n pokojach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier decisions about this person</source>
        <translation>
            <numerusform>%n wcześniejsza decyzja w sprawie tej osoby</numerusform>
            <numerusform>%n wcześniejsze decyzje w sprawie tej osoby</numerusform>
            <numerusform>%n wcześniejszych decyzji w sprawie tej osoby</numerusform>
        </translation>
    </message>
    <message>
        <source>a reporter who was right in %1 of 100 cases</source>
        <translation>ktoś ze zgłaszających ma rację w %1 na 100 przypadków</translation>
    </message>
    <message>
        <source>marked: someone vulnerable is concerned</source>
        <translation>oznaczono: chodzi o kogoś szczególnie narażonego</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what for, points</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>priority: its parts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It changed since you looked; look at it again.</source>
        <translation>Od ostatniego spojrzenia coś się zmieniło; spójrz jeszcze raz.</translation>
    </message>
    <message>
        <source>The case is no longer on the list.</source>
        <translation>Tej sprawy nie ma już na liście.</translation>
    </message>
    <message>
        <source>It was decided long ago; say again whether it is still to be sent.</source>
        <translation>Decyzja zapadła dawno; powiedz jeszcze raz, czy ma zostać wysłana.</translation>
    </message>
    <message>
        <source>This action has moved on meanwhile.</source>
        <translation>To działanie jest już na innym etapie.</translation>
    </message>
    <message>
        <source>Its decision was taken back.</source>
        <translation>Decyzję cofnięto.</translation>
    </message>
    <message>
        <source>An earlier action on the same post has to end first.</source>
        <translation>Najpierw musi się skończyć wcześniejsze działanie na tym samym wpisie.</translation>
    </message>
    <message>
        <source>This id belongs to another decision.</source>
        <translation>Ten identyfikator ma już inna decyzja.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Potrzebna jest nazwa.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>Notatka jest pusta.</translation>
    </message>
    <message>
        <source>A person can only be linked with another one.</source>
        <translation>Osobę można powiązać tylko z inną osobą.</translation>
    </message>
    <message>
        <source>The platform says: %1</source>
        <translation>Platforma odpowiada: %1</translation>
    </message>
    <message>
        <source>The connector knows no action “%1”.</source>
        <translation>Łącznik nie zna działania „%1”.</translation>
    </message>
    <message>
        <source>There is no setting “%1” there.</source>
        <translation>Nie ma tam ustawienia „%1”.</translation>
    </message>
    <message>
        <source>“%2” does not fit the setting “%1”.</source>
        <translation>„%2” nie pasuje do ustawienia „%1”.</translation>
    </message>
    <message>
        <source>The platform does not take the key (any more); sign in again.</source>
        <translation>Platforma nie przyjmuje (już) tego klucza; zaloguj się ponownie.</translation>
    </message>
    <message>
        <source>The platform is read-only at the moment; it goes on later.</source>
        <translation>Platforma jest teraz tylko do odczytu; reszta pójdzie później.</translation>
    </message>
    <message>
        <source>pg_dump is not installed, so the database was not copied. Install PostgreSQL&apos;s client programs (on Debian: postgresql-client).</source>
        <translation>Nie zainstalowano pg_dump, więc bazy danych nie skopiowano. Zainstaluj programy klienckie PostgreSQL (w Debianie: postgresql-client).</translation>
    </message>
    <message>
        <source>The database %1 has to be brought up to date, and pg_dump, which copies it before, is not installed here. Install PostgreSQL&apos;s client programs (on Debian: postgresql-client), or let a colleague who has them open it first. Nothing was changed.</source>
        <translation>Baza danych %1 wymaga aktualizacji, a programu pg_dump, który wcześniej robi jej kopię, tu nie ma. Zainstaluj programy klienckie PostgreSQL (w Debianie: postgresql-client) albo niech najpierw otworzy ją ktoś z zespołu, kto je ma. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>It was that way already, not by us.</source>
        <translation>Tak było już wcześniej, bez naszego udziału.</translation>
    </message>
    <message>
        <source>Somebody chose not to send it.</source>
        <translation>Ktoś postanowił tego nie wysyłać.</translation>
    </message>
    <message>
        <source>Somebody chose not to send it again; whether it had been sent is not known.</source>
        <translation>Ktoś postanowił nie wysyłać tego ponownie; nie wiadomo, czy wcześniej dotarło.</translation>
    </message>
    <message>
        <source>Somebody chose not to take it back at the platform.</source>
        <translation>Ktoś postanowił nie cofać tego na platformie.</translation>
    </message>
    <message>
        <source>Somebody chose not to go on taking it back at the platform; whether that was done is not known.</source>
        <translation>Ktoś postanowił nie ponawiać cofania na platformie; nie wiadomo, czy się udało.</translation>
    </message>
    <message>
        <source>What is your own cannot be kept on this device.</source>
        <translation>Na tym urządzeniu nie da się przechować tego, co jest tylko twoje.</translation>
    </message>
    <message>
        <source>The person is not known there any more.</source>
        <translation>Tej osoby już tam nie ma.</translation>
    </message>
    <message>
        <source>The post is not known there any more.</source>
        <translation>Tego wpisu już tam nie ma.</translation>
    </message>
    <message>
        <source>The address has to look like https://forum.example, with no user name and no question mark in it.</source>
        <translation>Adres powinien wyglądać tak: https://forum.example, bez nazwy użytkownika i bez znaku zapytania.</translation>
    </message>
    <message>
        <source>A secret does not go to another computer unencrypted: the address has to begin with https://.</source>
        <translation>Sekretu nie wysyła się na inny komputer bez szyfrowania: adres musi zaczynać się od https://.</translation>
    </message>
    <message>
        <source>Its answer is larger than %1, so it was not read to the end.</source>
        <translation>Odpowiedź jest większa niż %1, więc nie odczytano jej do końca.</translation>
    </message>
    <message>
        <source>It answers with a web page and not with data: perhaps a network's sign-in page stands before it.</source>
        <translation>Odpowiada stroną internetową, a nie danymi: może stoi przed nim strona logowania do sieci.</translation>
    </message>
    <message>
        <source>It shows the same pages again and again, so reading was ended.</source>
        <translation>Te same strony pokazuje w kółko, więc zakończono czytanie.</translation>
    </message>
    <message>
        <source>The connector %1 does not load: %2. Install what it needs.</source>
        <translation>Łącznik %1 się nie wczytuje: %2. Zainstaluj to, czego mu brakuje.</translation>
    </message>
    <message>
        <source>The connector %1 crashed when it was tried and is set aside until its file changes (%2). Install another version of it.</source>
        <translation>Łącznik %1 uległ awarii przy próbie i nie będzie używany, dopóki jego plik się nie zmieni (%2). Zainstaluj inną jego wersję.</translation>
    </message>
    <message>
        <source>The file %1 is no library for this computer (%2). Install a connector that was built for it, or take the file away.</source>
        <translation>Plik %1 nie jest biblioteką dla tego komputera (%2). Zainstaluj łącznik, który dla niego zbudowano, albo usuń ten plik.</translation>
    </message>
    <message>
        <source>The file %1 does not say what it is (%2). Install a connector that does, or take the file away.</source>
        <translation>Plik %1 nie podaje, czym jest (%2). Zainstaluj łącznik, który to podaje, albo usuń ten plik.</translation>
    </message>
    <message>
        <source>The file %1 belongs to another program (%2). Take it away from the connectors.</source>
        <translation>Plik %1 należy do innego programu (%2). Usuń go spośród łączników.</translation>
    </message>
    <message>
        <source>The connector %1 was made for another Szept (%2). Install one that fits.</source>
        <translation>Łącznik %1 jest od innej wersji programu (%2). Zainstaluj pasujący.</translation>
    </message>
    <message>
        <source>The connector %1 describes itself wrongly: %2. Install one that does not.</source>
        <translation>Łącznik %1 źle opisuje sam siebie: %2. Zainstaluj poprawny.</translation>
    </message>
    <message>
        <source>No connector “%1” is installed.</source>
        <translation>Nie zainstalowano łącznika „%1”.</translation>
    </message>
    <message>
        <source>The workspace was brought up to date; a copy from before lies at %1.</source>
        <translation>Przestrzeń roboczą zaktualizowano; kopia sprzed tego leży w %1.</translation>
    </message>
    <message>
        <source>There is a member “%1” already, so you are “%2” here. If you are that member: “szept join %1”.</source>
        <translation>Ktoś w zespole nazywa się już „%1”, więc tutaj jesteś „%2”. Jeśli to ty: „szept join %1”.</translation>
    </message>
    <message>
        <source>This is a copy of a workspace, or it does not know this device any more: you are “%1” on a new device here, and your drafts and your record of exposure begin anew. If nobody copied or restored it, run “szept verify”.</source>
        <translation>To kopia przestrzeni roboczej albo przestrzeń, która nie zna już tego urządzenia: jesteś tu „%1” na nowym urządzeniu, a szkice i zapis obciążenia zaczynają się od początku. Jeśli nikt jej nie kopiował ani nie odtwarzał, uruchom „szept verify”.</translation>
    </message>
    <message>
        <source>The audit log of this workspace is not the one that this device remembers. “szept verify” tells more.</source>
        <translation>Dziennik audytu tej przestrzeni roboczej nie jest tym, który pamięta to urządzenie. Więcej powie „szept verify”.</translation>
    </message>
    <message>
        <source>What this device remembered of the audit log cannot be read, so it would not show if the log’s end was cut off.</source>
        <translation>Nie da się odczytać, co to urządzenie pamiętało z dziennika audytu, więc nie byłoby widać, gdyby ucięto jego koniec.</translation>
    </message>
    <message>
        <source>Its address was changed to %1, so the secret kept here was not sent.</source>
        <translation>Jego adres zmieniono na %1, więc nie wysłano zapisanego tu sekretu.</translation>
    </message>
    <message>
        <source>Its user was changed to “%1”, so the secret kept here was not sent.</source>
        <translation>Jego użytkownika zmieniono na „%1”, więc nie wysłano zapisanego tu sekretu.</translation>
    </message>
    <message>
        <source>The secret kept here is from before Szept noted for which address one is, so it was not sent to %1.</source>
        <translation>Zachowany tu sekret pochodzi sprzed czasu, gdy Szept zaczął zapisywać, do jakiego adresu należy, więc nie wysłano go do %1.</translation>
    </message>
    <message>
        <source>Its secret is not kept on the computer “%1”.</source>
        <translation>Na komputerze „%1” nie ma jego sekretu.</translation>
    </message>
    <message>
        <source>%1 does not take this user and password. The password stands in the address, or better in ~/.pgpass.</source>
        <translation>%1 nie przyjmuje tego użytkownika i hasła. Hasło podaje się w adresie albo lepiej w ~/.pgpass.</translation>
    </message>
    <message>
        <source>%1 does not let this user use the workspace&apos;s tables. Its administrator has to grant that.</source>
        <translation>%1 nie pozwala temu użytkownikowi korzystać z tabel przestrzeni roboczej. Musi na to pozwolić administrator serwera.</translation>
    </message>
    <message>
        <source>There is no database at %1. Its administrator has to make it first.</source>
        <translation>Nie ma bazy danych %1. Najpierw musi ją założyć administrator serwera.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <comment>a database</comment>
        <translation>%1 nie odpowiada.</translation>
    </message>
    <message>
        <source>%1 does not answer. Look at the address, and whether the server runs; then try again.</source>
        <translation>%1 nie odpowiada. Sprawdź adres i to, czy serwer działa, a potem spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The database was not copied. PostgreSQL&apos;s tools say: %1</source>
        <comment>in their own words</comment>
        <translation>Nie skopiowano bazy danych. Narzędzia PostgreSQL mówią: %1</translation>
    </message>
    <message>
        <source>The connection failed with: %1</source>
        <comment>in the server&apos;s words</comment>
        <translation>Połączenie nie powiodło się: %1</translation>
    </message>
    <message>
        <source>The way to %1 cannot be encrypted as it should. Look at sslmode and sslrootcert in the address.</source>
        <translation>Połączenia z %1 nie da się zaszyfrować tak, jak trzeba. Sprawdź sslmode i sslrootcert w adresie.</translation>
    </message>
    <message numerus="yes">
        <source>%n cases could not be looked at there (%1); they stay as they are, and the next sync tries again.</source>
        <translation>
            <numerusform>Nie udało się tam sprawdzić %n sprawy (%1); zostaje, jak jest, a następna synchronizacja spróbuje ponownie.</numerusform>
            <numerusform>Nie udało się tam sprawdzić %n spraw (%1); zostają, jak są, a następna synchronizacja spróbuje ponownie.</numerusform>
            <numerusform>Nie udało się tam sprawdzić %n spraw (%1); zostają, jak są, a następna synchronizacja spróbuje ponownie.</numerusform>
        </translation>
    </message>
    <message>
        <source>It changed before this was sent; look at it again, then decide anew.</source>
        <translation>Zmieniło się, zanim to wysłano; obejrzyj jeszcze raz i zdecyduj od nowa.</translation>
    </message>
    <message>
        <source>Open again: it changed before the decision reached it</source>
        <translation>Sprawa znów otwarta: zmieniło się to, zanim dotarła decyzja</translation>
    </message>
    <message>
        <source>“%1” is none of these: %2.</source>
        <translation>„%1” to nie jest żadna z tych wartości: %2.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>„%1” to nie liczba.</translation>
    </message>
    <message>
        <source>“%1” is neither “true” nor “false”.</source>
        <translation>„%1” to ani „true”, ani „false”.</translation>
    </message>
    <message>
        <source>“%1” is no time; one looks like 2031-05-01T10:00:00Z.</source>
        <translation>„%1” to nie czas; czas zapisuje się tak: 2031-05-01T10:00:00Z.</translation>
    </message>
    <message>
        <source>%1 is over; choose a later time.</source>
        <translation>Czas %1 już minął; trzeba wybrać późniejszy.</translation>
    </message>
    <message>
        <source>“%1” is no such name; it has only a-z, 0-9, _ and - in it.</source>
        <translation>„%1” to nie taka nazwa; składa się ona tylko ze znaków a-z, 0-9, _ i -.</translation>
    </message>
    <message>
        <source>The text has %1 characters, and the platform takes %2; shorten it.</source>
        <translation>Tekst ma znaków: %1, a platforma przyjmuje %2; trzeba go skrócić.</translation>
    </message>
    <message>
        <source>It sends on to %1, where Szept does not follow.</source>
        <translation>Odsyła pod %1, dokąd Szept nie podąża.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Już tego tam nie ma.</translation>
    </message>
    <message>
        <source>Its file was moved, replaced or deleted while it was open. Put it back, or close Szept and open it where it lies now; what was confirmed until then is in it.</source>
        <translation>Jej plik przeniesiono, podmieniono albo usunięto, gdy była otwarta. Przywróć go na miejsce albo zamknij Szept i otwórz ją tam, gdzie teraz leży; jest w niej wszystko, co do tej pory potwierdzono.</translation>
    </message>
    <message>
        <source>%1 was not closed cleanly, and its folder is read-only. Copy it, with what lies beside it, to where you may write.</source>
        <translation>%1 nie zamknięto porządnie, a jego folder jest tylko do odczytu. Skopiuj go, z tym, co leży obok, tam, gdzie wolno zapisywać.</translation>
    </message>
    <message>
        <source>It is not what the audit log says (%1), so somebody changed it past Szept.</source>
        <translation>Nie jest takie, jak mówi dziennik audytu (%1), więc zmieniono je z pominięciem Szeptu.</translation>
    </message>
    <message>
        <source>Its certificate is for another name. Look at the account&apos;s address; if that is right, whoever runs the server has to mend its certificate.</source>
        <translation>Certyfikat jest wystawiony na inną nazwę. Sprawdź adres konta; jeśli jest dobry, certyfikat musi poprawić administracja serwera.</translation>
    </message>
    <message>
        <source>Its certificate has run out, or is not valid yet. Look at this computer&apos;s clock; if that is right, whoever runs the server has to renew its certificate.</source>
        <translation>Certyfikat wygasł albo jeszcze nie obowiązuje. Sprawdź zegar tego komputera; jeśli idzie dobrze, certyfikat musi odnowić administracja serwera.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has signed its certificate. If the server has an authority of its own, install that one&apos;s certificate on this computer; otherwise ask whoever runs the server.</source>
        <translation>Certyfikatu nie podpisał nikt, komu ten komputer ufa. Jeśli serwer ma własny urząd certyfikacji, zainstaluj jego certyfikat na tym komputerze; w przeciwnym razie zapytaj administrację serwera.</translation>
    </message>
    <message>
        <source>No encrypted connection came about. Look at the account&apos;s address, or ask whoever runs the server.</source>
        <translation>Szyfrowane połączenie nie doszło do skutku. Sprawdź adres konta albo zapytaj administrację serwera.</translation>
    </message>
</context>
<context>
    <name>Recover</name>
    <message>
        <source>The key is kept again.</source>
        <translation>Klucz jest znowu na swoim miejscu.</translation>
    </message>
    <message>
        <source>Recovery key (it is not shown):</source>
        <translation>Klucz odzyskiwania (nie będzie widoczny):</translation>
    </message>
</context>
<context>
    <name>Rekey</name>
    <message>
        <source>%1 is encrypted under a new key. Backups keep the old one.</source>
        <translation>%1 jest zaszyfrowany nowym kluczem. Kopie zachowują stary.</translation>
    </message>
    <message>
        <source>It broke off: keep the recovery key from before too, until the workspace has opened under the new one</source>
        <translation>Przerwano: zachowaj też poprzedni klucz odzyskiwania, póki przestrzeń robocza nie otworzy się pod nowym</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>Rule %1, version %2, in force from %3.</source>
        <translation>Zasada %1, wersja %2, obowiązuje od %3.</translation>
    </message>
    <message>
        <source>The rule book is empty.</source>
        <translation>Zbiór zasad jest pusty.</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>ZASADA</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>WERSJA</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAZWA</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TREŚĆ</translation>
    </message>
    <message>
        <source>Rule %1 is withdrawn. Decisions made under it keep it.</source>
        <translation>Wycofano zasadę %1. Podjęte na jej podstawie decyzje ją zachowują.</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Something went wrong inside Szept: %1. No report could be written</source>
        <translation>Zawiódł sam program Szept: %1. Nie udało się zapisać raportu</translation>
    </message>
    <message>
        <source>Something went wrong inside Szept; the report for its makers lies in %1</source>
        <translation>Zawiódł sam program Szept; raport dla jego twórców jest w %1</translation>
    </message>
    <message>
        <source>What was asked for could not be written out: is the disk full?</source>
        <translation>Nie udało się zapisać wyniku: czy dysk jest pełny?</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>New passphrase for Szept&apos;s secrets:</source>
        <translation>Nowe hasło do sekretów programu Szept:</translation>
    </message>
    <message>
        <source>Passphrase for Szept&apos;s secrets:</source>
        <translation>Hasło do sekretów programu Szept:</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>Jeszcze raz:</translation>
    </message>
</context>
<context>
    <name>Show</name>
    <message>
        <source>somebody</source>
        <translation>ktoś</translation>
    </message>
    <message>
        <source>%1, arrived %2</source>
        <translation>%1, nadeszło %2</translation>
    </message>
    <message>
        <source>Reports:</source>
        <translation>Zgłoszenia:</translation>
    </message>
    <message>
        <source>Around it:</source>
        <translation>Wokół tego wpisu:</translation>
    </message>
    <message>
        <source>What the platform says of the person:</source>
        <translation>Co platforma mówi o tej osobie:</translation>
    </message>
    <message>
        <source>Decisions:</source>
        <translation>Decyzje:</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>cofnięto</translation>
    </message>
    <message>
        <source>taken back in part</source>
        <translation>cofnięto częściowo</translation>
    </message>
    <message>
        <source>could not be taken back</source>
        <translation>nie dało się cofnąć</translation>
    </message>
    <message>
        <source>Earlier cases of this person:</source>
        <translation>Wcześniejsze sprawy tej osoby:</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Notatki:</translation>
    </message>
    <message>
        <source>What happened:</source>
        <translation>Co się działo:</translation>
    </message>
    <message>
        <source>What is around it could not be fetched. %1</source>
        <translation>Nie udało się pobrać tego, co jest wokół wpisu. %1</translation>
    </message>
    <message>
        <source>What the platform says of it:</source>
        <translation>Co mówi o tym platforma:</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>done</source>
        <translation>gotowe</translation>
    </message>
    <message>
        <source>No accounts yet. &quot;szept help account add&quot; tells how to add one.</source>
        <translation>Nie ma jeszcze kont. Jak dodać pierwsze, mówi „szept help account add”.</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>KONTO</translation>
    </message>
    <message>
        <source>PULLED</source>
        <translation>POBRANO</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NOWE</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>ZMIENIONE</translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation>ZAKOŃCZONE</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nie udało się</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an account, what its platform does not show</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>There are no templates.</source>
        <translation>Nie ma szablonów.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAZWA</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>JĘZYK</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TREŚĆ</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Zapisano.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1 days</source>
        <comment>a number with a fraction: 1.5</comment>
        <translation>%1 dnia</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 godz.</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n tydzień</numerusform>
            <numerusform>%n tygodnie</numerusform>
            <numerusform>%n tygodni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n miesiąc</numerusform>
            <numerusform>%n miesiące</numerusform>
            <numerusform>%n miesięcy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n rok</numerusform>
            <numerusform>%n lata</numerusform>
            <numerusform>%n lat</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>teraz</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>przed chwilą</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 temu</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A sample workspace: made-up people, made-up forums. Nothing of it reaches anybody.</source>
        <translation>Przykładowa przestrzeń robocza: zmyślone osoby i fora. Nic z tego do nikogo nie dotrze.</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>signed up to entry %1, %2</source>
        <translation>podpisany do zapisu %1, %2</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>jeszcze niepodpisany</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n entries, %1.</source>
        <translation>
            <numerusform>Dziennik audytu jest nienaruszony: %n zapis, %1.</numerusform>
            <numerusform>Dziennik audytu jest nienaruszony: %n zapisy, %1.</numerusform>
            <numerusform>Dziennik audytu jest nienaruszony: %n zapisów, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The audit log is NOT whole: %n entries, %1.</source>
        <translation>
            <numerusform>Dziennik audytu jest NARUSZONY: %n zapis, %1.</numerusform>
            <numerusform>Dziennik audytu jest NARUSZONY: %n zapisy, %1.</numerusform>
            <numerusform>Dziennik audytu jest NARUSZONY: %n zapisów, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this device remembers of the log could not be read: %1</source>
        <translation>Nie udało się odczytać, co to urządzenie pamięta z dziennika: %1</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole, but the workspace is NOT what it says: %n entries, %1.</source>
        <translation>
            <numerusform>Dziennik audytu jest nienaruszony, ale przestrzeń robocza NIE jest taka, jak mówi: %n zapis, %1.</numerusform>
            <numerusform>Dziennik audytu jest nienaruszony, ale przestrzeń robocza NIE jest taka, jak mówi: %n zapisy, %1.</numerusform>
            <numerusform>Dziennik audytu jest nienaruszony, ale przestrzeń robocza NIE jest taka, jak mówi: %n zapisów, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is not the one that this device remembers. If it wrote in a copy of the workspace, or this is a copy from before, &quot;szept verify --acknowledge&quot; records that; else keep the file as it is, and a backup from before beside it</source>
        <translation>Dziennik nie jest tym, który pamięta to urządzenie. Jeśli pisało w kopii przestrzeni roboczej albo to jest wcześniejsza kopia, „szept verify --acknowledge” to zapisuje; jeśli nie, zachowaj plik bez zmian, a obok niego wcześniejszą kopię zapasową</translation>
    </message>
    <message>
        <source>The workspace was changed from outside. Keep the file as it is, and a backup from before beside it</source>
        <translation>Przestrzeń roboczą zmieniono z zewnątrz. Zachowaj plik bez zmian, a obok niego wcześniejszą kopię zapasową</translation>
    </message>
    <message>
        <source>What this device remembered is recorded in the log, and given up</source>
        <translation>To, co pamiętało to urządzenie, zapisano w dzienniku i już się nie liczy</translation>
    </message>
</context>
<context>
    <name>WorkText</name>
    <message>
        <source>%1 has not answered for %2</source>
        <translation>%1 nie odpowiada (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n places have not answered for %1</source>
        <translation>
            <numerusform>%n miejsce nie odpowiada (%1)</numerusform>
            <numerusform>%n miejsca nie odpowiadają (%1)</numerusform>
            <numerusform>%n miejsc nie odpowiada (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>reads the queue</source>
        <translation>odczyt kolejki</translation>
    </message>
    <message>
        <source>looks how a case stands</source>
        <translation>sprawdzanie stanu sprawy</translation>
    </message>
    <message>
        <source>sends a decision</source>
        <translation>wysyłanie decyzji</translation>
    </message>
    <message>
        <source>takes a decision back</source>
        <translation>cofanie decyzji</translation>
    </message>
    <message>
        <source>next in %1</source>
        <translation>następna próba za %1</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>wysyłanie…</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>odczyt…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an account, what it does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, for %3</source>
        <comment>an account, what it does, how long</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>discourse</name>
    <message>
        <source>Flags, posts that await approval and new members of a forum, decided as its review queue offers it; needs a moderator&apos;s key.</source>
        <translation>Zgłoszenia, wpisy czekające na zgodę i nowe osoby na forum; decyzje takie, jakie daje jego kolejka do sprawdzenia. Potrzebny klucz z prawami moderacji.</translation>
    </message>
    <message>
        <source>Let a decided flag wait again: taking back brings back the post or lifts the penalty, and the flaggers&apos; accuracy stays as it is.</source>
        <translation>Sprawić, by rozpatrzone zgłoszenie znów czekało: cofnięcie przywraca wpis albo znosi karę, a trafność zgłaszających zostaje, jaka jest.</translation>
    </message>
    <message>
        <source>Delete a post and tell its author why in one step: Discourse has no such step; warn first, and delete when the case is open again. The message cannot be taken back.</source>
        <translation>Usunąć wpisu i od razu wyjaśnić dlaczego: Discourse nie ma takiego kroku. Najpierw ostrzeżenie, a gdy sprawa jest znów otwarta, usunięcie. Wiadomości nie da się cofnąć.</translation>
    </message>
    <message>
        <source>Bring back a deleted account.</source>
        <translation>Przywrócić usuniętego konta.</translation>
    </message>
    <message>
        <source>Edit what awaits approval, or claim a topic: do it on the forum&apos;s own pages.</source>
        <translation>Poprawić wpisu czekającego na zgodę ani zająć wątku: to da się zrobić na stronach forum.</translation>
    </message>
    <message>
        <source>Show what is waiting for a plugin that is switched off: the forum tells only that there is some.</source>
        <translation>Pokazać spraw wtyczki, która jest wyłączona: forum mówi tylko, że jakieś są.</translation>
    </message>
    <message>
        <source>Silence, suspend or warn as a category&apos;s moderator: the forum gives that to staff alone.</source>
        <translation>Wyciszać, zawieszać ani ostrzegać, mając prawa tylko w kategorii: forum pozwala na to tylko swojemu zespołowi.</translation>
    </message>
    <message>
        <source>Be told of new flags: Szept asks.</source>
        <translation>Dostawać powiadomień o nowych zgłoszeniach: Szept sam o nie pyta.</translation>
    </message>
    <message>
        <source>Address of the forum</source>
        <translation>Adres forum</translation>
    </message>
    <message>
        <source>Your user name there, with an administrator&apos;s API key; empty with a user API key of your own</source>
        <translation>Twoja nazwa na forum, gdy klucz API jest od administracji; puste, gdy to twój własny klucz (User API)</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Klucz API</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Odrzuć zgłoszenia</translation>
    </message>
    <message>
        <source>The flags were wrong: the post stays, and comes back where it was hidden. Who flagged loses accuracy.</source>
        <translation>Zgłoszenia były niesłuszne: wpis zostaje, a ukryty wraca. Trafność zgłaszających spada.</translation>
    </message>
    <message>
        <source>Approve the post</source>
        <translation>Przepuść wpis</translation>
    </message>
    <message>
        <source>The post or topic goes online; its author is told.</source>
        <translation>Wpis albo wątek pojawia się na forum; osoba, która go napisała, dostaje powiadomienie.</translation>
    </message>
    <message>
        <source>Approve the member</source>
        <translation>Przyjmij na forum</translation>
    </message>
    <message>
        <source>They can sign in; the forum writes to them unless you say no.</source>
        <translation>Ta osoba może się zalogować; forum pisze do niej, chyba że wolisz nie.</translation>
    </message>
    <message>
        <source>The forum tells them by mail</source>
        <translation>Forum daje znać e-mailem</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Zostaw wpis</translation>
    </message>
    <message>
        <source>The post stays, and comes back where it was hidden or deleted.</source>
        <translation>Wpis zostaje, a ukryty albo usunięty wraca.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Zignoruj</translation>
    </message>
    <message>
        <source>The flags are put away without a verdict; the post stays as it is.</source>
        <translation>Zgłoszenia odkładane są bez oceny; wpis zostaje, jaki jest.</translation>
    </message>
    <message>
        <source>Agree and hide the post</source>
        <translation>Uznaj zgłoszenia i ukryj wpis</translation>
    </message>
    <message>
        <source>The flags were right: the post is hidden, and its author is asked to edit it. Taking back shows the post; the flags stay decided.</source>
        <translation>Zgłoszenia były słuszne: wpis zostaje ukryty, a osoba, która go napisała, dostaje prośbę o poprawkę. Cofnięcie odkrywa wpis; zgłoszenia pozostają rozpatrzone.</translation>
    </message>
    <message>
        <source>Agree and delete the post</source>
        <translation>Uznaj zgłoszenia i usuń wpis</translation>
    </message>
    <message>
        <source>The flags were right: the post is deleted, the first post with its topic. Taking back brings the post back; the flags stay decided.</source>
        <translation>Zgłoszenia były słuszne: wpis znika, a pierwszy wpis wraz z całym wątkiem. Cofnięcie przywraca wpis; zgłoszenia pozostają rozpatrzone.</translation>
    </message>
    <message>
        <source>Reject the post</source>
        <translation>Odrzuć wpis</translation>
    </message>
    <message>
        <source>The post does not go online, and nobody is told. Taking back lets it through: it cannot wait again.</source>
        <translation>Wpis się nie pojawia i nikt nie dostaje wiadomości. Cofnięcie go przepuszcza: czekać na zgodę już nie może.</translation>
    </message>
    <message>
        <source>Reject the member</source>
        <translation>Odmów przyjęcia</translation>
    </message>
    <message>
        <source>The account is deleted without a word.</source>
        <translation>Konto znika bez słowa.</translation>
    </message>
    <message>
        <source>Reject and delete the post</source>
        <translation>Usuń wpis</translation>
    </message>
    <message>
        <source>The post is deleted. Taking back brings it back; it counts as looked at.</source>
        <translation>Wpis znika. Cofnięcie go przywraca; liczy się jako sprawdzony.</translation>
    </message>
    <message>
        <source>Reject and ask for another version</source>
        <translation>Odrzuć i poproś o inną wersję</translation>
    </message>
    <message>
        <source>The post does not go online; its author gets it back in a message with the reason and can write it anew.</source>
        <translation>Wpis się nie pojawia; wraca w wiadomości z wyjaśnieniem do osoby, która go napisała, i można go napisać od nowa.</translation>
    </message>
    <message>
        <source>Reason, as the author reads it</source>
        <translation>Wyjaśnienie dla autora lub autorki wpisu</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Co zmienić</translation>
    </message>
    <message>
        <source>Reject the member and tell why</source>
        <translation>Odmów przyjęcia i wyjaśnij</translation>
    </message>
    <message>
        <source>The account is deleted; they get a mail with the reason where the forum has members approved.</source>
        <translation>Konto znika; jeśli forum wymaga zgody na nowe konta, idzie e-mail z wyjaśnieniem.</translation>
    </message>
    <message>
        <source>Reason, as they read it</source>
        <translation>Wyjaśnienie w brzmieniu, które zobaczy ta osoba</translation>
    </message>
    <message>
        <source>Official warning</source>
        <translation>Oficjalne ostrzeżenie</translation>
    </message>
    <message>
        <source>The author gets a private message that counts as a warning. What waits goes on waiting: once this is sent, its case is open again.</source>
        <translation>Osoba, która napisała wpis, dostaje prywatną wiadomość, która liczy się jako ostrzeżenie. To, co czeka, dalej czeka: po wysłaniu sprawa jest znów otwarta.</translation>
    </message>
    <message>
        <source>Title of the message</source>
        <translation>Tytuł wiadomości</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
    <message>
        <source>Silence the author</source>
        <translation>Wycisz konto</translation>
    </message>
    <message>
        <source>Until then they can read but not write. What waits goes on waiting: once this is sent, its case is open again.</source>
        <translation>Do tego czasu można czytać, ale nie pisać. To, co czeka, dalej czeka: po wysłaniu sprawa jest znów otwarta.</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Do kiedy</translation>
    </message>
    <message>
        <source>Reason, at most 300 characters, as they read it</source>
        <translation>Powód w brzmieniu, które zobaczy ta osoba, najwyżej 300 znaków</translation>
    </message>
    <message>
        <source>Mail to them</source>
        <translation>E-mail do tej osoby</translation>
    </message>
    <message>
        <source>Suspend the author</source>
        <translation>Zawieś konto</translation>
    </message>
    <message>
        <source>Until then they cannot sign in, and the reason stands on their profile. What waits goes on waiting: once this is sent, its case is open again.</source>
        <translation>Do tego czasu nie można się zalogować, a powód widnieje na profilu. To, co czeka, dalej czeka: po wysłaniu sprawa jest znów otwarta.</translation>
    </message>
    <message>
        <source>Reason, at most 300 characters, as everybody reads it</source>
        <translation>Powód, najwyżej 300 znaków, tak jak przeczytają go wszyscy</translation>
    </message>
    <message>
        <source>Delete the author&apos;s account</source>
        <translation>Usuń konto</translation>
    </message>
    <message>
        <source>The account is deleted for good as a spammer&apos;s, with all posts.</source>
        <translation>Konto znika na zawsze jako konto spamera, razem ze wszystkimi wpisami.</translation>
    </message>
    <message>
        <source>Delete the author&apos;s account and block mail and IP address</source>
        <translation>Usuń konto i zablokuj e-mail oraz adres IP</translation>
    </message>
    <message>
        <source>The account is deleted for good with all posts, and nobody can register with its mail or IP address.</source>
        <translation>Konto znika na zawsze razem ze wszystkimi wpisami, a z jego adresu e-mail ani IP nie da się już założyć konta.</translation>
    </message>
    <message>
        <source>Reject the member and block mail and IP address</source>
        <translation>Odmów przyjęcia i zablokuj e-mail oraz adres IP</translation>
    </message>
    <message>
        <source>The account is deleted without a word, and nobody can register with its mail or IP address.</source>
        <translation>Konto znika bez słowa, a z jego adresu e-mail ani IP nie da się już założyć konta.</translation>
    </message>
    <message>
        <source>Agree and keep the post as it is</source>
        <translation>Uznaj zgłoszenia i zostaw wpis bez zmian</translation>
    </message>
    <message>
        <source>The flags were right; the post stays as it is, hidden where it is hidden.</source>
        <translation>Zgłoszenia były słuszne; wpis zostaje, jaki jest, a ukryty pozostaje ukryty.</translation>
    </message>
    <message>
        <source>Agree and delete the post with its replies</source>
        <translation>Uznaj zgłoszenia i usuń wpis z odpowiedziami</translation>
    </message>
    <message>
        <source>The flags were right: the post and everything that answers it is deleted.</source>
        <translation>Zgłoszenia były słuszne: znika wpis i wszystko, co na niego odpowiada.</translation>
    </message>
    <message>
        <source>Ignore the flags and delete the post</source>
        <translation>Zignoruj zgłoszenia i usuń wpis</translation>
    </message>
    <message>
        <source>The post is deleted, and the flags are put away without a verdict. Taking back brings the post back.</source>
        <translation>Wpis znika, a zgłoszenia odkładane są bez oceny. Cofnięcie przywraca wpis.</translation>
    </message>
    <message>
        <source>Ignore the flags and delete the post with its replies</source>
        <translation>Zignoruj zgłoszenia i usuń wpis z odpowiedziami</translation>
    </message>
    <message>
        <source>The post and everything that answers it is deleted, and the flags are put away without a verdict.</source>
        <translation>Znika wpis i wszystko, co na niego odpowiada, a zgłoszenia odkładane są bez oceny.</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Zdejmij z kolejki</translation>
    </message>
    <message>
        <source>It is neither approved nor rejected, and waits no longer.</source>
        <translation>Nie zostaje ani przepuszczony, ani odrzucony, i już nie czeka.</translation>
    </message>
    <message>
        <source>Another of the forum&apos;s own actions</source>
        <translation>Inne działanie, które daje forum</translation>
    </message>
    <message>
        <source>Performs what the forum or a plugin offers here under this name; the case lists what it offers.</source>
        <translation>Wykonuje to, co forum lub wtyczka daje tu pod tą nazwą; lista jest przy sprawie.</translation>
    </message>
    <message>
        <source>Name of the action, such as agree_and_restore</source>
        <translation>Nazwa działania, na przykład agree_and_restore</translation>
    </message>
    <message>
        <source>administrator: everything, site settings too</source>
        <translation>administracja: wszystko, także ustawienia forum</translation>
    </message>
    <message>
        <source>moderator: review queue, silence and suspend, topics</source>
        <translation>moderacja: kolejka do sprawdzenia, wyciszanie i zawieszanie, wątki</translation>
    </message>
    <message>
        <source>category moderator: what waits in these categories</source>
        <translation>moderacja kategorii: to, co czeka w tych kategoriach</translation>
    </message>
    <message>
        <source>a moderator&apos;s rights: without them there is no review queue</source>
        <translation>prawa moderacji: bez nich nie ma kolejki do sprawdzenia</translation>
    </message>
    <message>
        <source>staff rights: to silence, to suspend, to warn, and for what is known of a person</source>
        <translation>prawa zespołu forum: do wyciszania, zawieszania, ostrzegania i wglądu w to, co wiadomo o osobie</translation>
    </message>
    <message>
        <source>claimed at the platform by</source>
        <translation>na platformie zajmuje się tym</translation>
    </message>
    <message>
        <source>editor was open for</source>
        <translation>edytor był otwarty przez</translation>
    </message>
    <message>
        <source>what staff did before</source>
        <translation>wcześniejsze działania zespołu</translation>
    </message>
    <message>
        <source>own flags that were right</source>
        <translation>własne zgłoszenia, słuszne</translation>
    </message>
    <message>
        <source>own flags that were wrong</source>
        <translation>własne zgłoszenia, niesłuszne</translation>
    </message>
    <message>
        <source>posts that they flagged</source>
        <translation>zgłoszone przez tę osobę wpisy</translation>
    </message>
    <message>
        <source>flags on their posts</source>
        <translation>zgłoszenia wpisów tej osoby</translation>
    </message>
    <message>
        <source>suspended because of</source>
        <translation>powód zawieszenia</translation>
    </message>
    <message>
        <source>likes received</source>
        <translation>otrzymane polubienia</translation>
    </message>
    <message>
        <source>actions that only the platform has</source>
        <translation>działania dostępne tylko na platformie</translation>
    </message>
    <message>
        <source>posts that were rejected</source>
        <translation>odrzucone wpisy</translation>
    </message>
    <message>
        <source>replies to post number</source>
        <translation>odpowiada na wpis numer</translation>
    </message>
    <message>
        <source>silenced because of</source>
        <translation>powód wyciszenia</translation>
    </message>
    <message>
        <source>silenced so far</source>
        <translation>dotychczasowe wyciszenia</translation>
    </message>
    <message>
        <source>silenced until</source>
        <translation>wyciszenie do</translation>
    </message>
    <message>
        <source>suspended so far</source>
        <translation>dotychczasowe zawieszenia</translation>
    </message>
    <message>
        <source>suspended until</source>
        <translation>zawieszenie do</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>wątki</translation>
    </message>
    <message>
        <source>time spent typing</source>
        <translation>czas pisania</translation>
    </message>
    <message>
        <source>came by mail</source>
        <translation>przyszło e-mailem</translation>
    </message>
    <message>
        <source>warnings so far</source>
        <translation>dotychczasowe ostrzeżenia</translation>
    </message>
    <message>
        <source>%1 is not the server that this connector speaks with; look at the address.</source>
        <translation>%1 to nie serwer dla tego łącznika; sprawdź adres.</translation>
    </message>
    <message>
        <source>Something waits there for a plugin that is switched off: %1.</source>
        <translation>Coś tam czeka na wtyczkę, która jest wyłączona: %1.</translation>
    </message>
    <message>
        <source>“%1” only marks there, and the penalty is an action of its own; take that one.</source>
        <translation>„%1” niczego tam samo nie robi, tylko oznacza; kara jest osobnym działaniem, wybierz właśnie ją.</translation>
    </message>
</context>
<context>
    <name>mailman3</name>
    <message>
        <source>Tell who decided a message elsewhere, or what they decided: Mailman keeps that in its log file only.</source>
        <translation>Powiedzieć, kto i jak zdecydował o wiadomości gdzie indziej: Mailman zapisuje to tylko w swoim dzienniku.</translation>
    </message>
    <message>
        <source>Take back an accepted, rejected or discarded message.</source>
        <translation>Cofnąć przepuszczenia, odrzucenia ani usunięcia wiadomości.</translation>
    </message>
    <message>
        <source>Show posts that have gone out: Mailman&apos;s core has no archive.</source>
        <translation>Pokazać wiadomości, które już poszły na listę: rdzeń Mailmana nie ma archiwum.</translation>
    </message>
    <message>
        <source>Show letters whose charset the message does not name: Mailman replaces them before anybody reads them.</source>
        <translation>Pokazać znaków, których kodowania wiadomość nie podaje: Mailman zastępuje je, zanim ktokolwiek je przeczyta.</translation>
    </message>
    <message>
        <source>Act as a single moderator: the server has one login for everything.</source>
        <translation>Działać w imieniu jednej osoby: serwer ma jedno konto do wszystkiego.</translation>
    </message>
    <message>
        <source>Be told of new messages: Szept asks.</source>
        <translation>Dostawać powiadomień o nowych wiadomościach: Szept sam o nie pyta.</translation>
    </message>
    <message>
        <source>Address of Mailman&apos;s core (REST)</source>
        <translation>Adres rdzenia Mailmana (REST)</translation>
    </message>
    <message>
        <source>REST user</source>
        <translation>Użytkownik REST</translation>
    </message>
    <message>
        <source>REST password</source>
        <translation>Hasło REST</translation>
    </message>
    <message>
        <source>Lists, by address, commas between; empty: all</source>
        <translation>Listy, podane adresami po przecinku; puste: wszystkie</translation>
    </message>
    <message>
        <source>Only lists that this address moderates or owns</source>
        <translation>Tylko listy, które ten adres moderuje lub prowadzi</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Przepuść</translation>
    </message>
    <message>
        <source>The message goes out to the list; whoever asks to join or leave gets what they ask for.</source>
        <translation>Wiadomość idzie na listę; prośba o zapisanie lub wypisanie zostaje spełniona.</translation>
    </message>
    <message>
        <source>Accept, and from now on all of theirs</source>
        <translation>Przepuść tę i wszystkie następne</translation>
    </message>
    <message>
        <source>The message goes out, and further messages of this sender to this list need no approval any more.</source>
        <translation>Wiadomość idzie na listę, a następne z tego adresu nie czekają już na zgodę.</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>Zostaw na później</translation>
    </message>
    <message>
        <source>Nothing changes at Mailman: it goes on waiting there.</source>
        <translation>W Mailmanie nic się nie zmienia: sprawa dalej tam czeka.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Deleted for good, and nobody is told.</source>
        <translation>Usunięcie na zawsze; nikt nie jest o tym powiadamiany.</translation>
    </message>
    <message>
        <source>Reject with a reason</source>
        <translation>Odrzuć z wyjaśnieniem</translation>
    </message>
    <message>
        <source>Deleted for good; the sender gets a mail from the list with the reason.</source>
        <translation>Usunięcie na zawsze; na adres nadawcy idzie z listy e-mail z wyjaśnieniem.</translation>
    </message>
    <message>
        <source>Reason, as the sender reads it</source>
        <translation>Wyjaśnienie, tak jak przeczyta je nadawca</translation>
    </message>
    <message>
        <source>Moderate the sender</source>
        <translation>Moderuj nadawcę</translation>
    </message>
    <message>
        <source>Sets what becomes of this sender&apos;s further messages to this list. This message goes on waiting: once this is sent, its case is open again.</source>
        <translation>Ustala, co stanie się z następnymi wiadomościami z tego adresu na tej liście. Ta wiadomość dalej czeka: po wysłaniu sprawa jest znów otwarta.</translation>
    </message>
    <message>
        <source>Their further messages</source>
        <translation>Następne wiadomości</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>czekają na zgodę</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>odrzucane</translation>
    </message>
    <message>
        <source>discard</source>
        <translation>usuwane</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>przepuszczane</translation>
    </message>
    <message>
        <source>defer</source>
        <translation>bez zmian</translation>
    </message>
    <message>
        <source>default</source>
        <translation>jak na całej liście</translation>
    </message>
    <message>
        <source>Ban the address and discard</source>
        <translation>Zablokuj adres i usuń</translation>
    </message>
    <message>
        <source>The address can neither join nor write to this list any more, and what waits is deleted for good.</source>
        <translation>Ten adres nie zapisze się już na listę ani na nią nie napisze, a to, co czeka, znika na zawsze.</translation>
    </message>
    <message>
        <source>Ban the address</source>
        <translation>Zablokuj adres</translation>
    </message>
    <message>
        <source>The address can neither join nor write to this list any more. What waits goes on waiting: once this is sent, its case is open again.</source>
        <translation>Ten adres nie zapisze się już na listę ani na nią nie napisze. To, co czeka, dalej czeka: po wysłaniu sprawa jest znów otwarta.</translation>
    </message>
    <message>
        <source>Ban the address on the whole server</source>
        <translation>Zablokuj adres na całym serwerze</translation>
    </message>
    <message>
        <source>The address can neither join nor write to any list of this server any more. What waits goes on waiting: once this is sent, its case is open again.</source>
        <translation>Ten adres nie zapisze się już na żadną listę tego serwera ani na nią nie napisze. To, co czeka, dalej czeka: po wysłaniu sprawa jest znów otwarta.</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Wypisz z listy</translation>
    </message>
    <message>
        <source>Ends the sender&apos;s membership of this list with all its settings. This message goes on waiting: once this is sent, its case is open again.</source>
        <translation>Kończy członkostwo na tej liście wraz ze wszystkimi ustawieniami. Ta wiadomość dalej czeka: po wysłaniu sprawa jest znów otwarta.</translation>
    </message>
    <message>
        <source>Messages that await approval and requests to join or leave, decided through the server&apos;s REST API; who decided what is not told.</source>
        <translation>Wiadomości czekające na zgodę oraz prośby o zapisanie i wypisanie; decyzje idą przez REST API serwera, które nie mówi, kto o czym zdecydował.</translation>
    </message>
    <message>
        <source>REST administrator: everything on this server, for all its lists</source>
        <translation>administracja przez REST: wszystko na tym serwerze, dla wszystkich jego list</translation>
    </message>
    <message>
        <source>a list to look after: the server has none for this account</source>
        <translation>lista, którą można się zająć: serwer nie ma żadnej dla tego konta</translation>
    </message>
    <message>
        <source>other senders that it names</source>
        <translation>inni podani nadawcy</translation>
    </message>
    <message>
        <source>has broken parts</source>
        <translation>ma uszkodzone części</translation>
    </message>
    <message>
        <source>has lost its text at the server</source>
        <translation>serwer zgubił treść</translation>
    </message>
    <message>
        <source>was sent through the address</source>
        <translation>wysłano z adresu</translation>
    </message>
    <message>
        <source>awaits approval because of</source>
        <translation>czeka na zgodę z powodu</translation>
    </message>
    <message>
        <source>is HTML only</source>
        <translation>tylko w HTML-u</translation>
    </message>
    <message>
        <source>known to the server</source>
        <translation>czy serwer zna tę osobę</translation>
    </message>
    <message>
        <source>known to the server since</source>
        <translation>serwer zna tę osobę od</translation>
    </message>
    <message>
        <source>characters that were lost</source>
        <translation>utracone znaki</translation>
    </message>
    <message>
        <source>message id</source>
        <translation>identyfikator wiadomości</translation>
    </message>
    <message>
        <source>has parts in parts, too deep to show</source>
        <translation>części zagnieżdżone zbyt głęboko, by je pokazać</translation>
    </message>
    <message>
        <source>in an unknown character set</source>
        <translation>w nieznanym kodowaniu znaków</translation>
    </message>
    <message>
        <source>only from posts</source>
        <translation>tylko z wiadomości</translation>
    </message>
    <message>
        <source>%1 is not the server that this connector speaks with; look at the address.</source>
        <translation>%1 to nie serwer dla tego łącznika; sprawdź adres.</translation>
    </message>
    <message>
        <source>There is no list there named: %1.</source>
        <translation>Nie ma tam listy o nazwie: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n messages cannot be read.</source>
        <translation>
            <numerusform>%1: nie da się odczytać %n wiadomości.</numerusform>
            <numerusform>%1: nie da się odczytać %n wiadomości.</numerusform>
            <numerusform>%1: nie da się odczytać %n wiadomości.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sender is not known any more.</source>
        <translation>Nie wiadomo już, kto to wysłał.</translation>
    </message>
    <message>
        <source>The list keeps no record of this sender that could say what becomes of their mail.</source>
        <translation>Ta lista nie przechowuje danych nadawcy, z których wynikałoby, co robić z jego wiadomościami.</translation>
    </message>
    <message>
        <source>Mailman could not take back the ban of an address with a slash, so it was not sent.</source>
        <translation>Blokady adresu z ukośnikiem Mailman nie umiałby cofnąć, więc jej nie wysłano.</translation>
    </message>
    <message>
        <source>The address was banned. What waited had been decided by somebody else just before. The ban can be lifted at the platform only.</source>
        <translation>Adres został zablokowany. O tym, co czekało, tuż przedtem zdecydował kto inny. Blokadę można znieść tylko na samej platformie.</translation>
    </message>
    <message>
        <source>Further messages of the sender need no approval any more. What waited had been decided by somebody else just before.</source>
        <translation>Dalsze wiadomości tego nadawcy nie wymagają już zgody. O tym, co czekało, tuż przedtem zdecydował kto inny.</translation>
    </message>
</context>
<context>
    <name>szept::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konta</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>Odczytaj teraz</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Dodaj konto…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Usuń konto</translation>
    </message>
    <message>
        <source>%1, signed in as %2</source>
        <translation>%1, zalogowano jako %2</translation>
    </message>
    <message>
        <source>Remove %1? Its open cases leave the list; what was decided stays on record, and nothing changes there.</source>
        <translation>Usunąć konto %1? Jego otwarte sprawy znikną z listy; decyzje zostaną w zapisie, a na platformie nic się nie zmieni.</translation>
    </message>
    <message>
        <source>Last read on %1</source>
        <translation>Ostatni odczyt: %1</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Zaloguj ponownie…</translation>
    </message>
    <message>
        <source>The connector of %1 is not there.</source>
        <translation>Brakuje łącznika konta %1.</translation>
    </message>
</context>
<context>
    <name>szept::ui::Actions</name>
    <message>
        <source>%1: %2</source>
        <comment>a command, why not now</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>szept::ui::AddAccountPage</name>
    <message>
        <source>Add an account</source>
        <translation>Dodaj konto</translation>
    </message>
    <message>
        <source>Try the sign-in</source>
        <translation>Wypróbuj logowanie</translation>
    </message>
    <message>
        <source>Add and read</source>
        <translation>Dodaj i odczytaj</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>Dowolna nazwa konta</translation>
    </message>
    <message>
        <source>What do you look after?</source>
        <translation>Czym się opiekujesz?</translation>
    </message>
    <message>
        <source>Choose a place to begin with; more can follow. Everything that Szept keeps stays on this computer, encrypted.</source>
        <translation>Wybierz pierwsze miejsce; kolejne można dodać później. Wszystko, co Szept przechowuje, zostaje na tym komputerze, zaszyfrowane.</translation>
    </message>
    <message>
        <source>Choose a place to begin with; more can follow. Everything that Szept keeps stays on this computer; this workspace is not encrypted, so whoever has its file reads it.</source>
        <translation>Wybierz pierwsze miejsce; kolejne można dodać później. Wszystko, co Szept przechowuje, zostaje na tym komputerze; ta przestrzeń robocza nie jest zaszyfrowana, więc kto ma jej plik, przeczyta ją.</translation>
    </message>
    <message>
        <source>Choose a place to begin with; more can follow. Cases and decisions lie in your team&apos;s database; what is your own stays on this computer.</source>
        <translation>Wybierz pierwsze miejsce; kolejne można dodać później. Sprawy i decyzje są w bazie danych zespołu; to, co tylko twoje, zostaje na tym komputerze.</translation>
    </message>
    <message>
        <source>Which kind of place is it?</source>
        <translation>Co to za miejsce?</translation>
    </message>
    <message>
        <source>What Szept cannot do there:</source>
        <translation>Czego Szept tam nie potrafi:</translation>
    </message>
    <message>
        <source>Give it a name by which you know it.</source>
        <translation>Podaj nazwę, po której poznasz to konto.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logowanie…</translation>
    </message>
    <message>
        <source>may: %1</source>
        <translation>wolno: %1</translation>
    </message>
    <message>
        <source>may not: %1</source>
        <translation>nie wolno: %1</translation>
    </message>
    <message>
        <source>Its clock differs from this computer&apos;s by %1.</source>
        <translation>Zegar tam różni się od zegara tego komputera o %1.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Zalogowano jako %1.</translation>
    </message>
    <message>
        <source>Saving the account…</source>
        <translation>Zapisywanie konta…</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Pokaż na przykładzie</translation>
    </message>
    <message>
        <source>A sample with made-up forums and lists. Nothing of it reaches anybody.</source>
        <translation>Zmyślone fora i listy na próbę. Nic z tego do nikogo nie dotrze.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Skrzynka</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>Inne miejsca</translation>
    </message>
</context>
<context>
    <name>szept::ui::AnswerForm</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
</context>
<context>
    <name>szept::ui::AsideForm</name>
    <message>
        <source>Set aside until</source>
        <translation>Odłóż do</translation>
    </message>
    <message>
        <source>Day and hour</source>
        <translation>Dzień i godzina</translation>
    </message>
    <message>
        <source>Why, for colleagues (optional)</source>
        <translation>Dlaczego, dla zespołu (niewymagane)</translation>
    </message>
    <message>
        <source>Why, for colleagues</source>
        <translation>Dlaczego, dla zespołu</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Inny czas…</translation>
    </message>
    <message>
        <source>Choose the day and the hour.</source>
        <translation>Wybierz dzień i godzinę.</translation>
    </message>
    <message>
        <source>A digit from 1 to %1 chooses a time.</source>
        <translation>Czas wybiera cyfra od 1 do %1.</translation>
    </message>
    <message>
        <source>That time is over. Choose a later one.</source>
        <translation>Ten czas już minął. Wybierz późniejszy.</translation>
    </message>
</context>
<context>
    <name>szept::ui::CaseDeeds</name>
    <message>
        <source>The note is not saved, for “%1”. %2</source>
        <comment>how a case begins, why not</comment>
        <translation>Nie zapisano notatki do: „%1”. %2</translation>
    </message>
    <message>
        <source>Not set aside: “%1”. %2</source>
        <comment>how a case begins, why not</comment>
        <translation>Nie odłożono: „%1”. %2</translation>
    </message>
    <message>
        <source>Not decided: “%1”. %2</source>
        <comment>how a case begins, why not</comment>
        <translation>Decyzji nie zapisano: „%1”. %2</translation>
    </message>
    <message>
        <source>Not decided. %1</source>
        <translation>Decyzji nie zapisano. %1</translation>
    </message>
    <message>
        <source>Sent already. %1 shows the outbox, where it can be taken back.</source>
        <translation>Już wysłano. %1 pokazuje wysyłane, tam można to cofnąć.</translation>
    </message>
    <message>
        <source>Back on the list.</source>
        <translation>Z powrotem na liście.</translation>
    </message>
    <message>
        <source>Set aside until %1: “%2”</source>
        <translation>Odłożono do %1: „%2”</translation>
    </message>
    <message>
        <source>Let go: others can take it.</source>
        <translation>Oddano: może się tym zająć ktoś inny.</translation>
    </message>
    <message>
        <source>Claimed: the others see that you are at it.</source>
        <translation>Wzięto: inni widzą, że ktoś się tym zajmuje.</translation>
    </message>
    <message>
        <source>Marked: someone vulnerable is concerned.</source>
        <translation>Oznaczono: dotyczy kogoś szczególnie narażonego.</translation>
    </message>
    <message>
        <source>The mark is taken away.</source>
        <translation>Oznaczenie usunięto.</translation>
    </message>
    <message>
        <source>The note is saved.</source>
        <translation>Zapisano notatkę.</translation>
    </message>
    <message>
        <source>The platform gives no address for this.</source>
        <translation>Platforma nie podaje adresu tego wpisu.</translation>
    </message>
    <message>
        <source>No browser could be opened for %1.</source>
        <translation>Nie udało się otworzyć przeglądarki dla %1.</translation>
    </message>
    <message>
        <source>Opened in the browser: %1</source>
        <translation>Otwarto w przeglądarce: %1</translation>
    </message>
</context>
<context>
    <name>szept::ui::CasePane</name>
    <message>
        <source>No case is chosen.</source>
        <translation>Nie wybrano sprawy.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>The case is being read</source>
        <translation>Sprawa jest odczytywana</translation>
    </message>
</context>
<context>
    <name>szept::ui::CaseView</name>
    <message>
        <source>The case</source>
        <translation>Sprawa</translation>
    </message>
</context>
<context>
    <name>szept::ui::ChoiceForm</name>
    <message>
        <source>Rule %1 is no longer here. Look once more.</source>
        <translation>Zasady %1 już tu nie ma. Spójrz jeszcze raz.</translation>
    </message>
    <message>
        <source>There is no rule %1 here. Rule %2 stays chosen; Enter decides, Esc goes back.</source>
        <translation>Nie ma tu zasady %1. Nadal wybrana jest zasada %2; Enter decyduje, Esc wraca.</translation>
    </message>
    <message>
        <source>It has changed since you chose. Enter again decides about it as it is now.</source>
        <translation>Od twojego wyboru coś się zmieniło. Enter jeszcze raz podejmuje decyzję o tym, jak jest teraz.</translation>
    </message>
    <message>
        <source>It has changed since you chose. Look once more.</source>
        <translation>Od twojego wyboru coś się zmieniło. Spójrz jeszcze raz.</translation>
    </message>
    <message>
        <source>Why, for the log (optional)</source>
        <translation>Dlaczego, do dziennika audytu (niewymagane)</translation>
    </message>
    <message>
        <source>Why, for the log</source>
        <translation>Dlaczego, do dziennika audytu</translation>
    </message>
    <message>
        <source>Rule %1, %2</source>
        <translation>Zasada %1, %2</translation>
    </message>
    <message>
        <source>There is no rule %1 here. Enter decides without a rule, Esc goes back.</source>
        <translation>Nie ma tu zasady %1. Enter decyduje bez zasady, Esc wraca.</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Bez zasady</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>ktoś</translation>
    </message>
    <message>
        <source>%1: %2, on %3?</source>
        <translation>%1: %2 (%3)?</translation>
    </message>
    <message>
        <source>%1: %2, on %3? This cannot be taken back.</source>
        <translation>%1: %2 (%3)? Tego nie da się cofnąć.</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>asks once more before it does it</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Yes: %1</source>
        <translation>Tak: %1</translation>
    </message>
    <message>
        <source>Ctrl+Enter decides from here</source>
        <translation>Stąd decyduje Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>szept::ui::DecisionPanel</name>
    <message>
        <source>This is offered here no longer as you chose it.</source>
        <translation>Tego nie można już tu wybrać w tej postaci.</translation>
    </message>
    <message>
        <source>%1 Esc goes back.</source>
        <comment>why nothing can be done</comment>
        <translation>%1 Esc wraca.</translation>
    </message>
    <message>
        <source>Decision keys</source>
        <translation>Klawisze decyzji</translation>
    </message>
    <message>
        <source>A digit chooses, Esc goes back.</source>
        <translation>Cyfra wybiera, Esc wraca.</translation>
    </message>
    <message>
        <source>You began “%1” here: %2 takes it up as you left it.</source>
        <translation>Zaczęto tu „%1”: klawisz %2 otwiera to tak, jak zostało.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an action, why it cannot be done</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Enter decides.</source>
        <translation>%1. Enter decyduje.</translation>
    </message>
    <message>
        <source>A digit chooses, the next one names a rule, Enter decides. The lock marks what cannot be taken back once sent.</source>
        <translation>Cyfra wybiera, następna wskazuje zasadę, Enter decyduje. Kłódka oznacza to, czego po wysłaniu nie da się cofnąć.</translation>
    </message>
    <message>
        <source>Until when? Enter takes the next morning.</source>
        <translation>Do kiedy? Enter wybiera najbliższy ranek.</translation>
    </message>
    <message>
        <source>A digit chooses, Enter decides. The lock marks what cannot be taken back once sent.</source>
        <translation>Cyfra wybiera, Enter decyduje. Kłódka oznacza to, czego po wysłaniu nie da się cofnąć.</translation>
    </message>
</context>
<context>
    <name>szept::ui::ExposurePage</name>
    <message>
        <source>light</source>
        <translation>lekkie</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>przykre</translation>
    </message>
    <message>
        <source>heavy</source>
        <translation>ciężkie</translation>
    </message>
    <message>
        <source>very heavy</source>
        <translation>bardzo ciężkie</translation>
    </message>
    <message>
        <source>My exposure</source>
        <translation>Moje obciążenie</translation>
    </message>
    <message>
        <source>Keep a record of what I look at, for myself</source>
        <translation>Zapisuj, co mam na ekranie, tylko dla mnie</translation>
    </message>
    <message>
        <source>Delete it all…</source>
        <translation>Usuń wszystko…</translation>
    </message>
    <message>
        <source>The kind of content, how heavy it is, and for how long it was in view while you worked, by the hour: nothing else. It is kept encrypted on this device and never enters the shared workspace. It is off until you switch it on.</source>
        <translation>Rodzaj treści, jej ciężar i czas, przez jaki była na ekranie podczas twojej pracy, godzina po godzinie: nic poza tym. Zapis jest zaszyfrowany na tym urządzeniu i nigdy nie trafia do wspólnej przestrzeni roboczej. Pozostaje wyłączony, dopóki go nie włączysz.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Ciężar</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>Na ekranie</translation>
    </message>
    <message>
        <source>What was in view, by day and kind</source>
        <translation>Co było na ekranie, według dnia i rodzaju</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Nic jeszcze nie zapisano.</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>Nic nie jest zapisywane.</translation>
    </message>
    <message>
        <source>In all %1 in view, %2 of it heavy.</source>
        <translation>Razem %1 na ekranie, z tego %2 to treści ciężkie.</translation>
    </message>
    <message>
        <source>Delete all of it for good</source>
        <translation>Usuń wszystko na zawsze</translation>
    </message>
    <message>
        <source>Press again to delete the whole record for good.</source>
        <translation>Naciśnij jeszcze raz, aby usunąć cały zapis na zawsze.</translation>
    </message>
</context>
<context>
    <name>szept::ui::FieldForm</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (niewymagane)</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>wymagane</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>niewymagane</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>To pole jest wymagane.</translation>
    </message>
    <message>
        <source>%1: this is needed.</source>
        <translation>%1: to pole jest wymagane.</translation>
    </message>
</context>
<context>
    <name>szept::ui::InboxPane</name>
    <message>
        <source>Cases</source>
        <translation>Sprawy</translation>
    </message>
    <message>
        <source>The list is being read</source>
        <translation>Lista jest odczytywana</translation>
    </message>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation>Nic tu nie pasuje do „%1”.</translation>
    </message>
    <message>
        <source>It looks at titles, texts, names and notes.</source>
        <translation>Szukanie obejmuje tytuły, treści, nazwy i notatki.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Wyczyść szukanie</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Odczytywanie: %1…</translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation>Nic tu nie czeka.</translation>
    </message>
    <message>
        <source>No place has been read yet.</source>
        <translation>Żadnego miejsca jeszcze nie odczytano.</translation>
    </message>
    <message>
        <source>Every place was read %1.</source>
        <translation>Wszystkie miejsca odczytano %1.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Sprawdź ponownie</translation>
    </message>
    <message>
        <source>No case is yours.</source>
        <translation>Nie masz żadnej sprawy.</translation>
    </message>
    <message>
        <source>%1 claims the case that is chosen; the others see that you are at it.</source>
        <translation>%1 bierze wybraną sprawę; inni widzą, że ktoś się nią zajmuje.</translation>
    </message>
    <message>
        <source>Nothing is set aside.</source>
        <translation>Nic nie odłożono.</translation>
    </message>
    <message>
        <source>%1 sets a case aside for a time; then it comes back by itself.</source>
        <translation>%1 odkłada sprawę na pewien czas; potem wraca sama.</translation>
    </message>
    <message>
        <source>Nothing waits here, as far as is known.</source>
        <translation>O ile wiadomo, nic tu nie czeka.</translation>
    </message>
    <message>
        <source>It no longer waits</source>
        <translation>Już nie czeka</translation>
    </message>
</context>
<context>
    <name>szept::ui::KeyButton</name>
    <message>
        <source>%1, %2</source>
        <comment>key, label</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, not possible</source>
        <translation>%1, %2, niemożliwe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>label, detail</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, what it does</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>szept::ui::KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Wszystkie klawisze</translation>
    </message>
    <message>
        <source>Single letters work while no text field has the focus. Esc leaves such a field.</source>
        <translation>Pojedyncze litery działają, gdy żadne pole tekstowe nie jest aktywne. Esc opuszcza takie pole.</translation>
    </message>
</context>
<context>
    <name>szept::ui::MainWindow</name>
    <message>
        <source>%1 – Szept</source>
        <translation>%1 – Szept</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konta</translation>
    </message>
    <message>
        <source>Another Szept on this computer reads and sends for this workspace; this window shows and decides.</source>
        <translation>Dla tej przestrzeni roboczej odczytuje i wysyła inny Szept na tym komputerze; to okno pokazuje i decyduje.</translation>
    </message>
    <message>
        <source>Another Szept, here or at a colleague&apos;s, reads and sends for this workspace; this window shows and decides.</source>
        <translation>Dla tej przestrzeni roboczej odczytuje i wysyła inny Szept, tutaj albo u kogoś z zespołu; to okno pokazuje i decyduje.</translation>
    </message>
    <message>
        <source>This is a sample: made-up people, made-up forums. Nothing of it reaches anybody.</source>
        <translation>To przykład: zmyślone osoby i fora. Nic z tego do nikogo nie dotrze.</translation>
    </message>
    <message>
        <source>%1 is added and is being read. %2 shows all keys.</source>
        <translation>Dodano: %1. Trwa odczyt. %2 pokazuje wszystkie klawisze.</translation>
    </message>
    <message>
        <source>What is your own was not kept on this device. %1</source>
        <translation>Na tym urządzeniu nie udało się zapisać tego, co jest tylko twoje. %1</translation>
    </message>
    <message>
        <source>Nothing waits that could be taken back.</source>
        <translation>Nie ma czego cofać.</translation>
    </message>
    <message>
        <source>There is no place yet. Add the first one.</source>
        <translation>Nie ma jeszcze żadnego miejsca. Najpierw dodaj pierwsze.</translation>
    </message>
    <message>
        <source>The case could not be read. %1</source>
        <translation>Nie udało się odczytać sprawy. %1</translation>
    </message>
    <message>
        <source>That is for the list of cases. %1 leads there.</source>
        <translation>To działa na liście spraw. Prowadzi tam %1.</translation>
    </message>
    <message>
        <source>That case no longer waits.</source>
        <translation>Ta sprawa już nie czeka.</translation>
    </message>
    <message>
        <source>No case is chosen.</source>
        <translation>Nie wybrano sprawy.</translation>
    </message>
    <message>
        <source>A digit chooses first what to do.</source>
        <translation>Najpierw cyfra wybiera, co zrobić.</translation>
    </message>
    <message>
        <source>That works while the list of cases has the focus. Esc leads there.</source>
        <translation>To działa, gdy aktywna jest lista spraw. Prowadzi tam Esc.</translation>
    </message>
    <message>
        <source>This case has ended. %1 goes on to the next one.</source>
        <translation>Ta sprawa jest już zakończona. %1 prowadzi do następnej.</translation>
    </message>
</context>
<context>
    <name>szept::ui::NoteForm</name>
    <message>
        <source>about the person</source>
        <translation>o osobie</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Zapisz notatkę</translation>
    </message>
    <message>
        <source>A note for colleagues</source>
        <translation>Notatka dla zespołu</translation>
    </message>
</context>
<context>
    <name>szept::ui::OutboxPanel</name>
    <message>
        <source>Take it back</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Wysyłane</translation>
    </message>
    <message>
        <source>Hide the outbox</source>
        <translation>Ukryj wysyłane</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Wyślij ponownie</translation>
    </message>
    <message>
        <source>You looked: it did not happen.</source>
        <translation>Sprawdzono: to się nie stało.</translation>
    </message>
    <message>
        <source>It did happen</source>
        <translation>To się stało</translation>
    </message>
    <message>
        <source>You looked: it is done there. Nothing more is sent.</source>
        <translation>Sprawdzono: tam już zrobione. Nic więcej nie zostanie wysłane.</translation>
    </message>
    <message>
        <source>Do not send it</source>
        <translation>Nie wysyłaj</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>It is sent after all.</source>
        <translation>Zostanie jednak wysłane.</translation>
    </message>
    <message>
        <source>Nothing is sent, and it is no longer asked about.</source>
        <translation>Nic nie zostanie wysłane i pytanie znika.</translation>
    </message>
    <message>
        <source>Nothing is on its way.</source>
        <translation>Nic nie jest w drodze.</translation>
    </message>
</context>
<context>
    <name>szept::ui::Page</name>
    <message>
        <source>Inbox</source>
        <translation>Skrzynka</translation>
    </message>
    <message>
        <source>Back: %1 (Esc)</source>
        <translation>Wróć: %1 (Esc)</translation>
    </message>
    <message>
        <source>Back: %1</source>
        <translation>Wróć: %1</translation>
    </message>
</context>
<context>
    <name>szept::ui::PassphraseDialog</name>
    <message>
        <source>Set it</source>
        <translation>Ustaw</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Szept</source>
        <translation>Szept</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Hasło jeszcze raz</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Wybierz hasło</translation>
    </message>
    <message>
        <source>Your secrets (keys of workspaces, sign-ins) are kept in an encrypted file. Its passphrase is asked for at each start, and nobody can recover it.</source>
        <translation>Twoje sekrety (klucze przestrzeni roboczych, dane logowania) są w zaszyfrowanym pliku. Szept pyta o jego hasło przy każdym starcie, a nikt nie może go odzyskać.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Twoje hasło</translation>
    </message>
    <message>
        <source>Your secrets are kept in an encrypted file, which it opens.</source>
        <translation>Twoje sekrety są w zaszyfrowanym pliku; to hasło go otwiera.</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Hasło:</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>Jeszcze raz:</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Najpierw wpisz hasło.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second once more, or both.</source>
        <translation>Nie są takie same. Wpisz drugie jeszcze raz albo oba.</translation>
    </message>
</context>
<context>
    <name>szept::ui::PlacesPane</name>
    <message>
        <source>Places</source>
        <translation>Miejsca</translation>
    </message>
    <message>
        <source>Right and Left show and hide the rooms of a community.</source>
        <translation>Strzałki w prawo i w lewo pokazują i ukrywają pokoje społeczności.</translation>
    </message>
</context>
<context>
    <name>szept::ui::QuietBar</name>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Nothing waits that could be taken back.</source>
        <translation>Nie ma czego cofać.</translation>
    </message>
    <message numerus="yes">
        <source>Outbox %1 · %n need you</source>
        <translation>
            <numerusform>Wysyłane %1 · %n wymaga twojej odpowiedzi</numerusform>
            <numerusform>Wysyłane %1 · %n wymagają twojej odpowiedzi</numerusform>
            <numerusform>Wysyłane %1 · %n wymaga twojej odpowiedzi</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>Wysyłane %1</translation>
    </message>
</context>
<context>
    <name>szept::ui::RecoveryPage</name>
    <message>
        <source>It is written down</source>
        <translation>Klucz jest zapisany</translation>
    </message>
    <message>
        <source>Write this key down</source>
        <translation>Zapisz ten klucz</translation>
    </message>
    <message>
        <source>A new encrypted workspace was made. Its key is kept with your secrets; when that is lost, this recovery key alone opens the workspace. It is shown only now: keep it somewhere else.</source>
        <translation>Założono nową, zaszyfrowaną przestrzeń roboczą. Jej klucz leży wśród twoich sekretów; gdy przepadnie, otworzy ją już tylko ten klucz odzyskiwania. Widać go tylko teraz: zachowaj go gdzie indziej.</translation>
    </message>
    <message>
        <source>Nobody has said yet that the key is written down. Close once more to leave without it; "szept rekey" makes another.</source>
        <translation>Nikt jeszcze nie potwierdził, że klucz jest zapisany. Zamknij jeszcze raz, aby wyjść bez niego; „szept rekey” tworzy nowy.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Klucz odzyskiwania</translation>
    </message>
</context>
<context>
    <name>szept::ui::RefusalList</name>
    <message>
        <source>%1 cannot be used</source>
        <translation>Nie da się użyć: %1</translation>
    </message>
</context>
<context>
    <name>szept::ui::SignInForm</name>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj</translation>
    </message>
    <message>
        <source>%1: a new secret, or another address of the same place. A field for the secret that stays empty leaves it as it is.</source>
        <translation>%1: nowy sekret albo inny adres tego samego miejsca. Puste pole sekretu zostawia go bez zmian.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logowanie…</translation>
    </message>
    <message>
        <source>%1: signed in as %2; it is being read.</source>
        <translation>%1: zalogowano jako %2; trwa odczyt.</translation>
    </message>
</context>
<context>
    <name>szept::ui::TopBar</name>
    <message>
        <source>%1 to search titles, texts, names and notes</source>
        <translation>%1 szuka w tytułach, treściach, nazwach i notatkach</translation>
    </message>
    <message>
        <source>Search titles, texts, names and notes</source>
        <translation>Szukaj w tytułach, treściach, nazwach i notatkach</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>jeszcze nie odczytano</translation>
    </message>
    <message>
        <source>Read all places now. Last read: %1</source>
        <translation>Odczytaj teraz wszystkie miejsca. Ostatnio: %1</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Konta: %1</translation>
    </message>
</context>
<context>
    <name>szept::views::PlacesModel</name>
    <message>
        <source>Inbox</source>
        <translation>Skrzynka</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Odłożone</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Miejsca</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n cases</source>
        <translation>
            <numerusform>%1, %n sprawa</numerusform>
            <numerusform>%1, %n sprawy</numerusform>
            <numerusform>%1, %n spraw</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>szept::window::WindowRun</name>
    <message>
        <source>Szept</source>
        <translation>Szept</translation>
    </message>
    <message>
        <source>Opening the workspace</source>
        <translation>Otwieranie przestrzeni roboczej</translation>
    </message>
    <message>
        <source>The sample workspace cannot be shown</source>
        <translation>Nie można pokazać przykładowej przestrzeni roboczej</translation>
    </message>
    <message>
        <source>The workspace cannot be used</source>
        <translation>Z przestrzeni roboczej nie da się korzystać</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
</context>
</TS>
