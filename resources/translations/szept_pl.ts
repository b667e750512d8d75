<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
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
        <translation>Upomnij</translation>
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
        <translation>Upomina osobę.</translation>
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
        <translation>Wpis %1 stoi w miejscu wpisu %2: brakuje wpisów.</translation>
    </message>
    <message>
        <source>Entry %1 does not follow from the one before it: it was changed.</source>
        <translation>Wpis %1 nie wynika z poprzedniego: został zmieniony.</translation>
    </message>
    <message>
        <source>What entry %1 tells was changed.</source>
        <translation>Treść wpisu %1 została zmieniona.</translation>
    </message>
    <message>
        <source>Entry %1 was erased by halves.</source>
        <translation>Wpis %1 usunięto tylko w połowie.</translation>
    </message>
    <message>
        <source>Entry %1 was erased, and no entry says who did it and why.</source>
        <translation>Wpis %1 usunięto, a żaden inny nie mówi, kto to zrobił i dlaczego.</translation>
    </message>
    <message>
        <source>The signature at entry %1 is false.</source>
        <translation>Podpis przy wpisie %1 jest fałszywy.</translation>
    </message>
    <message>
        <source>The signature at entry %1 was made with a key that is no member&apos;s.</source>
        <translation>Podpis przy wpisie %1 złożono kluczem, który nie należy do nikogo z zespołu.</translation>
    </message>
    <message>
        <source>The log was signed up to entry %1, and ends at %3: its end was cut off.</source>
        <translation>Dziennik podpisano do wpisu %1, a kończy się na %3: jego koniec odcięto.</translation>
    </message>
    <message>
        <source>The log up to entry %1 is not the one that was signed.</source>
        <translation>Dziennik do wpisu %1 nie jest tym, który podpisano.</translation>
    </message>
    <message>
        <source>The signature at entry %1 is missing; this device remembers it.</source>
        <translation>Brakuje podpisu przy wpisie %1; to urządzenie go pamięta.</translation>
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
        <translation>trafnie w %1 na %2</translation>
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
        <source>wrote %1</source>
        <translation>wpis %1</translation>
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
        <translation>na forum od %1</translation>
    </message>
    <message>
        <source>Note, %1</source>
        <translation>Notatka, %1</translation>
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
        <translation>Wątek dookoła</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Pytanie wysłane do: %1…</translation>
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
        <source>this post</source>
        <translation>ten wpis</translation>
    </message>
    <message>
        <source>(shown above)</source>
        <translation>(pokazany wyżej)</translation>
    </message>
    <message>
        <source>… more after this</source>
        <translation>… później jest więcej</translation>
    </message>
    <message>
        <source>Nothing stands around it.</source>
        <translation>Dookoła nic nie ma.</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>Wcześniejsze decyzje</translation>
    </message>
    <message>
        <source>rule %1, %2</source>
        <translation>zasada %1, %2</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>cofnięto</translation>
    </message>
    <message>
        <source>Rules here</source>
        <translation>Zasady tutaj</translation>
    </message>
    <message>
        <source>%1: this place has no such action.</source>
        <translation>%1: tutaj nie ma takiego działania.</translation>
    </message>
    <message>
        <source>What the digits do here</source>
        <translation>Co tutaj robią cyfry</translation>
    </message>
</context>
<context>
    <name>CaseText</name>
    <message numerus="yes">
        <source>Reported by %n people</source>
        <translation>
            <numerusform>Zgłoszone przez %n osobę</numerusform>
            <numerusform>Zgłoszone przez %n osoby</numerusform>
            <numerusform>Zgłoszone przez %n osób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, reported by %n people</source>
        <translation>
            <numerusform>%1, zgłoszone przez %n osobę</numerusform>
            <numerusform>%1, zgłoszone przez %n osoby</numerusform>
            <numerusform>%1, zgłoszone przez %n osób</numerusform>
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
        <translation>Dotyczy nieletnich</translation>
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
        <translation>ponad %1</translation>
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
        <translation>Upomnij osobę</translation>
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
        <source>Set aside until tomorrow, or bring back</source>
        <translation>Odłóż do jutra albo przywróć</translation>
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
        <translation>Pokaż albo ukryj wątek dookoła</translation>
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
        <translation>Przejdź do tego, co mam za sobą</translation>
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
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Szept tries again in %1.</source>
        <translation>Szept spróbuje znowu za %1.</translation>
    </message>
    <message>
        <source>Szept tries again by itself.</source>
        <translation>Szept sam spróbuje znowu.</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in any more.</source>
        <translation>%1: logowanie przestało działać.</translation>
    </message>
    <message>
        <source>Sign in again under Accounts; what you decided is saved and waits.</source>
        <translation>Zaloguj się ponownie na stronie Konta; twoje decyzje są zapisane i czekają.</translation>
    </message>
    <message>
        <source>%1 does not allow this account to do that.</source>
        <translation>%1: to konto nie ma na to zgody.</translation>
    </message>
    <message>
        <source>Somebody with more rights there has to do it, or has to grant them.</source>
        <translation>Musi to zrobić ktoś z większymi uprawnieniami albo ich udzielić.</translation>
    </message>
    <message>
        <source>It is no longer there on %1.</source>
        <translation>%1: już tego tam nie ma.</translation>
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
        <source>Nothing was overwritten.</source>
        <translation>Niczego nie nadpisano.</translation>
    </message>
    <message>
        <source>It changed on %1 since you looked.</source>
        <translation>%1: od ostatniego spojrzenia coś się zmieniło.</translation>
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
        <source>%1 does not answer.</source>
        <translation>%1 nie odpowiada.</translation>
    </message>
    <message>
        <source>%1 answered something that Szept does not understand.</source>
        <translation>%1: odpowiedź, której Szept nie rozumie.</translation>
    </message>
    <message>
        <source>The log has the details for a bug report. Nothing was changed by guessing.</source>
        <translation>Szczegóły do zgłoszenia błędu są w dzienniku. Nic nie zmieniono na oślep.</translation>
    </message>
    <message>
        <source>%1 cannot do that.</source>
        <translation>%1: tu się tego nie da zrobić.</translation>
    </message>
    <message>
        <source>Choose another action, or do it at the platform.</source>
        <translation>Wybierz co innego albo zrób to wprost na platformie.</translation>
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
        <source>The key does not open this workspace.</source>
        <translation>Ten klucz nie otwiera tej przestrzeni roboczej.</translation>
    </message>
    <message>
        <source>Use the recovery key that was shown when it was made.</source>
        <translation>Użyj klucza odzyskiwania pokazanego przy zakładaniu.</translation>
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
        <source>That does not go together.</source>
        <translation>To do siebie nie pasuje.</translation>
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
        <translation>Inny Szept trzyma to, co potrzebne, i nie odpowiada.</translation>
    </message>
    <message>
        <source>Close it, or wait a moment and try again.</source>
        <translation>Zamknij go albo odczekaj chwilę i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Something went wrong inside Szept.</source>
        <translation>Coś poszło źle w samym programie Szept.</translation>
    </message>
    <message>
        <source>That is a bug of ours. Nothing was told as done; the log has the details.</source>
        <translation>To nasz błąd. Nic nie zostało podane jako zrobione; szczegóły są w dzienniku.</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>Platforma</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>%1 of %2 read</source>
        <translation>przeczytano %1 z %2</translation>
    </message>
    <message>
        <source>%1 read so far</source>
        <translation>przeczytano dotąd %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Czyta</translation>
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
        <translation>Jeszcze nie czytano.</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>W porządku</translation>
    </message>
    <message>
        <source>Read completely %1.</source>
        <translation>Przeczytano w całości %1.</translation>
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
        <source>%1 of %2 answer</source>
        <translation>odpowiada %1 z %2</translation>
    </message>
    <message>
        <source>No place answers; this computer may be offline. You can go on: what you decide is saved and will be sent in order.</source>
        <translation>Żadne miejsce nie odpowiada; ten komputer może być bez sieci. Możesz pracować dalej: decyzje są zapisywane i zostaną wysłane po kolei.</translation>
    </message>
    <message>
        <source>Every account answers.</source>
        <translation>Odpowiadają wszystkie konta.</translation>
    </message>
</context>
<context>
    <name>InboxText</name>
    <message>
        <source>decided</source>
        <translation>po decyzji</translation>
    </message>
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
        <translation>Ukryje się za %2: „%1”</translation>
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
        <translation>Za %2 upomnienie za „%1”</translation>
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
        <translation>Upomniano</translation>
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
        <translation>Cofnie się za %2: %3, „%1”</translation>
    </message>
    <message>
        <source>In %2: %3, “%1”</source>
        <translation>Za %2: %3, „%1”</translation>
    </message>
    <message>
        <source>“%1” stood so already: %2</source>
        <translation>„%1”: tak było już wcześniej (%2)</translation>
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
        <translation>%1, „%2”: mogło zostać wysłane. %3 nie dało pełnej odpowiedzi; zajrzyj tam i powiedz, co widać.</translation>
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
        <translation>Zrobione przez innych</translation>
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
        <source>Not everything could be taken back: %1</source>
        <translation>Nie wszystko dało się cofnąć: %1</translation>
    </message>
    <message>
        <source>What was sent already is being taken back at the platform.</source>
        <translation>To, co już wysłano, zostanie cofnięte na platformie.</translation>
    </message>
    <message>
        <source>Taken back; nothing was sent. The case is open again.</source>
        <translation>Cofnięto, nic nie wysłano. Sprawa jest znowu otwarta.</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>%1 has handled it: %2.</source>
        <comment>who, in the platform&apos;s words what</comment>
        <translation>Zajęte przez %1: %2.</translation>
    </message>
    <message>
        <source>%1 has handled it.</source>
        <translation>Zajęte przez %1.</translation>
    </message>
    <message>
        <source>Handled at the platform: %1.</source>
        <translation>Załatwione na platformie: %1.</translation>
    </message>
    <message>
        <source>Handled at the platform; it does not tell by whom.</source>
        <translation>Załatwione na platformie; nie podaje ona, przez kogo.</translation>
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
        <translation>%1 w ciągu %2</translation>
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
        <translation>Nie ma tu zasady nr %1.</translation>
    </message>
    <message>
        <source>Rule %1 was not in force when this was written.</source>
        <translation>Zasada nr %1 jeszcze nie obowiązywała, gdy to napisano.</translation>
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
        <source>This account has no right to do that.</source>
        <translation>To konto nie ma takiego uprawnienia.</translation>
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
        <translation>Zasada nr %1 już jest.</translation>
    </message>
    <message>
        <source>The present text is in force from a later day.</source>
        <translation>Obecny tekst obowiązuje od późniejszego dnia.</translation>
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
        <source>It stood so already, not by us.</source>
        <translation>Tak było już wcześniej, nie przez nas.</translation>
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
        <source>Set aside until %1</source>
        <translation>Odłożono do: %1</translation>
    </message>
    <message>
        <source>Back on the list</source>
        <translation>Wróciło na listę</translation>
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
        <source>no more than 100 counts</source>
        <translation>liczy się najwyżej 100</translation>
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
    <name>corkboard</name>
    <message>
        <source>A toy platform to copy from: reported notes, kept or removed.</source>
        <translation>Zabawkowa platforma, wzór dla następnych: zgłoszone karteczki, zostawiane albo zdejmowane.</translation>
    </message>
    <message>
        <source>Show a person&apos;s history: Corkboard keeps none.</source>
        <translation>Pokazać historii osoby: Corkboard jej nie przechowuje.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Zostaw</translation>
    </message>
    <message>
        <source>The note stays, the complaints are closed.</source>
        <translation>Karteczka zostaje, skargi są zamykane.</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>Zdejmij</translation>
    </message>
    <message>
        <source>The note is taken down. Undo hangs it up again.</source>
        <translation>Karteczka znika z tablicy. Cofnięcie wiesza ją z powrotem.</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Upomnij</translation>
    </message>
    <message>
        <source>The author gets a message. It cannot be taken back.</source>
        <translation>Na konto autora idzie wiadomość. Nie da się tego cofnąć.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
</context>
<context>
    <name>mailman3</name>
    <message>
        <source>Held messages and requests to join or leave, decided through the server&apos;s REST API; who decided what is not told.</source>
        <translation>Wiadomości czekające na zgodę oraz prośby o zapisanie i wypisanie; decyzje idą przez REST API serwera, które nie mówi, kto o czym zdecydował.</translation>
    </message>
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
        <translation>Pokazać liter, których kodowania wiadomość nie podaje: Mailman zastępuje je, zanim ktokolwiek je przeczyta.</translation>
    </message>
    <message>
        <source>Act as a single moderator: the server has one login for everything.</source>
        <translation>Działać w imieniu jednej osoby: serwer ma jedno konto do wszystkiego.</translation>
    </message>
    <message>
        <source>Be told of new messages: Szept asks.</source>
        <translation>Dostawać wieści o nowych wiadomościach: Szept sam pyta.</translation>
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
        <source>The message goes out, and further messages of this sender to this list are not held any more.</source>
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
        <translation>Usunięcie na zawsze; nikt nie dostaje wiadomości.</translation>
    </message>
    <message>
        <source>Reject with a reason</source>
        <translation>Odrzuć z wyjaśnieniem</translation>
    </message>
    <message>
        <source>Deleted for good; the sender gets a mail from the list with the reason.</source>
        <translation>Usunięcie na zawsze; na adres nadawcy idzie list z wyjaśnieniem.</translation>
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
        <source>Sets what becomes of this sender&apos;s further messages to this list. This message goes on waiting.</source>
        <translation>Ustala, co stanie się z następnymi wiadomościami z tego adresu na tej liście. Ta wiadomość dalej czeka.</translation>
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
        <source>The address can neither join nor write to this list any more. What waits goes on waiting.</source>
        <translation>Ten adres nie zapisze się już na listę ani na nią nie napisze. To, co czeka, dalej czeka.</translation>
    </message>
    <message>
        <source>Ban the address on the whole server</source>
        <translation>Zablokuj adres na całym serwerze</translation>
    </message>
    <message>
        <source>The address can neither join nor write to any list of this server any more. What waits goes on waiting.</source>
        <translation>Ten adres nie zapisze się już na żadną listę tego serwera ani na nią nie napisze. To, co czeka, dalej czeka.</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Wypisz z listy</translation>
    </message>
    <message>
        <source>Ends the sender&apos;s membership of this list with all its settings. This message goes on waiting.</source>
        <translation>Kończy członkostwo na tej liście wraz ze wszystkimi ustawieniami. Ta wiadomość dalej czeka.</translation>
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
        <source>signed in as %1</source>
        <translation>zalogowano jako %1</translation>
    </message>
    <message>
        <source>read completely for the last time: %1</source>
        <translation>ostatnio odczytano w całości: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n requests left in the platform&apos;s window</source>
        <translation>
            <numerusform>w tym okresie zostało %n zapytanie do platformy</numerusform>
            <numerusform>w tym okresie zostały %n zapytania do platformy</numerusform>
            <numerusform>w tym okresie zostało %n zapytań do platformy</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1? Its open cases leave the list; what was decided stays on record, and nothing changes there.</source>
        <translation>Usunąć %1? Otwarte sprawy znikną z listy; decyzje zostaną w zapisie, a na platformie nic się nie zmieni.</translation>
    </message>
</context>
<context>
    <name>szept::ui::AddAccountPage</name>
    <message>
        <source>Add an account</source>
        <translation>Dodaj konto</translation>
    </message>
    <message>
        <source>Show me around with a sample</source>
        <translation>Pokaż na przykładzie</translation>
    </message>
    <message>
        <source>Opens made-up forums and lists. Nothing of it reaches anybody.</source>
        <translation>Otwiera zmyślone fora i listy. Nic z tego do nikogo nie dotrze.</translation>
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
        <translation>Twoja nazwa</translation>
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
        <source>Which kind of place is it?</source>
        <translation>Co to za miejsce?</translation>
    </message>
    <message>
        <source>What Szept cannot do there:</source>
        <translation>Czego Szept tam nie potrafi:</translation>
    </message>
    <message>
        <source>Give it a name by which you know it.</source>
        <translation>Podaj nazwę, po której je poznasz.</translation>
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
</context>
<context>
    <name>szept::ui::CasePane</name>
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
    <message>
        <source>No case is chosen.</source>
        <translation>Nie wybrano sprawy.</translation>
    </message>
    <message>
        <source>Choose one from the list with J and K.</source>
        <translation>Wybierz sprawę z listy klawiszami J i K.</translation>
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
        <source>Back  Esc</source>
        <translation>Wstecz  Esc</translation>
    </message>
    <message>
        <source>Why, for the log (optional)</source>
        <translation>Dlaczego, do zapisu (niewymagane)</translation>
    </message>
    <message>
        <source>Why, for the log</source>
        <translation>Dlaczego, do zapisu</translation>
    </message>
    <message>
        <source>%1…  Enter</source>
        <translation>%1…  Enter</translation>
    </message>
    <message>
        <source>Decide  Enter</source>
        <translation>Zdecyduj  Enter</translation>
    </message>
    <message>
        <source>Decide: %1</source>
        <translation>Zdecyduj: %1</translation>
    </message>
    <message>
        <source>Rule %1, %2</source>
        <translation>Zasada %1, %2</translation>
    </message>
    <message>
        <source>There is no rule %1 here. Enter decides without a rule, Esc goes back.</source>
        <translation>Nie ma tu zasady %1. Enter decyduje bez zasady, Esc cofa.</translation>
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
        <translation>%1: %2, w miejscu: %3?</translation>
    </message>
    <message>
        <source>%1: %2, on %3? This cannot be taken back.</source>
        <translation>%1: %2, w miejscu: %3? Tego nie da się cofnąć.</translation>
    </message>
    <message>
        <source>%1: %2  Enter</source>
        <translation>%1: %2  Enter</translation>
    </message>
</context>
<context>
    <name>szept::ui::DecisionPanel</name>
    <message>
        <source>Decision keys</source>
        <translation>Klawisze decyzji</translation>
    </message>
    <message>
        <source>There are no further actions here.</source>
        <translation>Innych działań tu nie ma.</translation>
    </message>
    <message>
        <source>This place has no such action.</source>
        <translation>Tutaj nie ma takiego działania.</translation>
    </message>
    <message>
        <source>A digit chooses, the next one names a rule, Enter decides. Nothing is sent before the time to take it back is over.</source>
        <translation>Cyfra wybiera, następna wskazuje zasadę, Enter decyduje. Nic nie zostanie wysłane, zanim minie czas na cofnięcie.</translation>
    </message>
    <message>
        <source>A digit chooses, Esc goes back.</source>
        <translation>Cyfra wybiera, Esc cofa.</translation>
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
        <source>%1: this place has no such action.</source>
        <translation>%1: tutaj nie ma takiego działania.</translation>
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
        <translation>Co mam za sobą</translation>
    </message>
    <message>
        <source>Keep a record of what I look at, for myself</source>
        <translation>Zapisuj, na co patrzę, tylko dla mnie</translation>
    </message>
    <message>
        <source>Delete it all…</source>
        <translation>Usuń wszystko…</translation>
    </message>
    <message>
        <source>The kind of content, how heavy it is, and for how long it was in view while you worked: nothing else. It is kept encrypted on this device and never enters the shared workspace. It is off until you switch it on.</source>
        <translation>Rodzaj treści, jej ciężar i czas, przez jaki była na ekranie podczas twojej pracy: nic poza tym. Zapis jest zaszyfrowany na tym urządzeniu i nigdy nie trafia do wspólnej przestrzeni roboczej. Pozostaje wyłączony, dopóki go nie włączysz.</translation>
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
        <source>Not decided. %1</source>
        <translation>Nie zdecydowano. %1</translation>
    </message>
    <message>
        <source>Back on the list.</source>
        <translation>Z powrotem na liście.</translation>
    </message>
    <message>
        <source>Set aside until %1.</source>
        <translation>Odłożono do %1.</translation>
    </message>
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
        <source>This is a sample: made-up people, made-up forums. Nothing of it reaches anybody.</source>
        <translation>To przykład: zmyślone osoby i fora. Nic z tego do nikogo nie dotrze.</translation>
    </message>
    <message>
        <source>The note is saved.</source>
        <translation>Zapisano notatkę.</translation>
    </message>
    <message>
        <source>%1 is added and is being read. %2 shows all keys.</source>
        <translation>Dodano: %1. Trwa odczyt. %2 pokazuje wszystkie klawisze.</translation>
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
        <source>Leave it</source>
        <translation>Zostaw to</translation>
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
        <source>Back to the inbox (Esc)</source>
        <translation>Wróć do skrzynki (Esc)</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation>Wróć do skrzynki</translation>
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
        <source>Undo  %1</source>
        <translation>Cofnij  %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Nothing waits that could be taken back.</source>
        <translation>Nie ma nic, co można by cofnąć.</translation>
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
    <name>szept::ui::SlotButton</name>
    <message>
        <source>%1, %2</source>
        <comment>digit, label</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, not possible</source>
        <translation>%1, %2, niemożliwe</translation>
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
</TS>
