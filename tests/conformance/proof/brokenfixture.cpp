// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/proof/bellboard.h"
#include "tests/conformance/proof/broken.h"
#include "tests/conformance/suite.h"
#include "tests/support/places.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

/// The sound connector with the defect that the environment names.
class BrokenFixture final : public Fixture
{
public:
    BrokenFixture()
    {
        QFile file(test::inTree(u"connectors/template/corkboard.json"));
        if (!file.open(QIODevice::ReadOnly) || !m_metadata.open())
            qFatal("no metadata");
        QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        json[u"abi"_s] = has("is of another contract") ? connectorAbi + 1 : connectorAbi;
        for (const QString &ability : {u"listen"_s, u"rules"_s, u"levers"_s})
            json[ability] = true;
        m_metadata.write(QJsonDocument(json).toJson());
        m_metadata.close();
    }

    QUrl server() const override { return m_board.url(); }
    QString metadataFile() const override { return m_metadata.fileName(); }
    QByteArray secret() const override { return Corkboard::secret(); }
    int pageSize() const override { return Corkboard::pageSize; }
    void reset() override { m_board.clear(); }
    bool complain(const ItemRef &ref) override { return m_board.complain(ref.remoteId.toInt()); }
    bool edit(const ItemRef &ref) override { return m_board.complain(ref.remoteId.toInt()); }
    void decideElsewhere(const ItemRef &ref) override { m_board.decide(ref.remoteId.toInt(), u"kept"_s, u"jan"_s); }
    int effects(const ItemRef &ref) const override { return m_board.report(ref.remoteId.toInt()).effects; }
    ItemRef unknown() const override { return {u"note"_s, u"99999"_s}; }
    QStringList personal() const override { return {u"ola.nowak"_s, u"Buy my soup"_s, Corkboard::login()}; }
    ItemRef makeItem(const QString &) override
    {
        return {u"note"_s, QString::number(m_board.addAndRing(u"ola.nowak"_s, u"Buy my soup"_s))};
    }

    Account account(const QUrl &base) const override
    {
        Account account;
        account.platform = u"corkboard"_s;
        account.baseUrl = base;
        if (has("has fields nobody can fill in"))
            account.options[u"colour"_s] = u"red"_s;
        return account;
    }
    std::unique_ptr<Connector> connector(const ConnectorSetup &setup, const kit::HttpOptions &options) const override
    {
        kit::HttpOptions used = options;
        ConnectorSetup given = setup;
        if (has("gives up at once"))
            used.retries = 0;
        if (has("waits for hours"))
            used.longestPause = std::chrono::hours(24);
        if (has("tells ids in its trace"))
            given.exchanged = [tell = setup.exchanged](Exchange exchange) {
                exchange.path += u"?of=ola.nowak"_s;
                tell(exchange);
            };
        return std::make_unique<BrokenConnector>(std::make_unique<BellConnector>(given, used), m_defect, given);
    }
    QList<ActionCase> actions() const override
    {
        QList<ActionCase> all{{.action = u"keep"_s, .kind = u"note"_s}, {.action = u"remove"_s, .kind = u"note"_s},
            {.action = u"warn"_s, .kind = u"note"_s, .fields = {{u"text"_s, u"please"_s}}, .settles = false}};
        if (has("has an action that nobody tried"))
            all.removeLast();
        return all;
    }

private:
    [[nodiscard]] bool has(const char *defect) const { return m_defect == QLatin1StringView(defect); }

    QString m_defect = qEnvironmentVariable("SZEPT_TEST_DEFECT");
    QTemporaryFile m_metadata;
    BellBoard m_board;
};

template <typename Suite>
std::unique_ptr<QObject> made()
{
    return std::make_unique<Conforms<Suite, BrokenFixture>>();
}

// By names that ctest does not take for tests of their own; tst_proof.cpp runs them.
const Registration metadata("Metadata", made<MetadataConformance>);
const Registration queue("Queue", made<QueueConformance>);
const Registration faults("Fault", made<FaultConformance>);
const Registration stops("Stop", made<StopConformance>);
const Registration actions("Action", made<ActionConformance>);

} // namespace
} // namespace szept::test
