// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/template/connector.h"
#include "tests/conformance/suite.h"
#include "tests/platforms/template/corkboard.h"
#include "tests/support/places.h"

namespace szept::test {

using namespace Qt::StringLiterals;

/// The suite's hand in the stand-in.
class CorkboardFixture : public Fixture
{
public:
    QUrl server() const override { return m_board.url(); }
    QString metadataFile() const override { return test::inTree(u"connectors/template/corkboard.json"); }
    QByteArray secret() const override { return Corkboard::secret(); }
    int pageSize() const override { return Corkboard::pageSize; }
    void reset() override { m_board.clear(); }
    bool complain(const ItemRef &ref) override { return m_board.complain(ref.remoteId.toInt()); }
    bool edit(const ItemRef &ref) override { return m_board.complain(ref.remoteId.toInt()); }
    void decideElsewhere(const ItemRef &ref) override { m_board.decide(ref.remoteId.toInt(), u"kept"_s, u"jan"_s); }
    int effects(const ItemRef &ref) const override { return m_board.report(ref.remoteId.toInt()).effects; }
    ItemRef unknown() const override { return {u"note"_s, u"99999"_s}; }
    QStringList personal() const override { return {u"ola.nowak"_s, u"Buy my soup"_s, Corkboard::login()}; }

    Account account(const QUrl &base) const override
    {
        return {.id = {}, .platform = u"corkboard"_s, .name = u"Cork"_s, .baseUrl = base, .user = {}, .options = {}};
    }
    std::unique_ptr<Connector> connector(const ConnectorSetup &setup, const kit::HttpOptions &options) const override
    {
        return std::make_unique<corkboard::CorkboardConnector>(setup, options);
    }
    ItemRef makeItem(const QString &) override
    {
        return {u"note"_s, QString::number(m_board.add(u"ola.nowak"_s, u"Buy my soup"_s))};
    }
    QList<ActionCase> actions() const override
    {
        return {{.action = u"keep"_s, .kind = u"note"_s}, {.action = u"remove"_s, .kind = u"note"_s},
            {.action = u"warn"_s, .kind = u"note"_s, .fields = {{u"text"_s, u"please"_s}}, .settles = false}};
    }

private:
    Corkboard m_board;
};

} // namespace szept::test
