package org.ruzhu.money.ledger;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.Walk;
import org.ruzhu.money.deposit.DepositTest;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What finance reads in the ledger. */
class BooksTest extends DepositTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Books books;

	@Autowired
	private JournalTable table;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Test
	void theJournalIsReadByCaseAccountAndDayFromTheNewestBack() {
		assess("assess:1");
		pay(600000, "ref-1");
		List<JournalLine> entries = this.books.journal(query(Optional.empty()), Long.MAX_VALUE);
		assertThat(entries).extracting(JournalLine::cause).containsExactly("PAYMENT", "ASSESSMENT");
		assertThat(entries)
			.allSatisfy((entry) -> assertThat(entry.postings().values().stream().mapToLong(Long::longValue).sum())
				.as("debits and credits")
				.isZero());
		assertThat(this.books.journal(query(Optional.of(LedgerAccount.EXCESS)), Long.MAX_VALUE)).hasSize(1);
		assertThat(this.books.journal(query(Optional.empty()), entries.get(0).id())).as("the page after the newest")
			.extracting(JournalLine::cause)
			.containsExactly("ASSESSMENT");
		assertThat(this.books.journal(new JournalQuery(List.of(MARKET), Optional.of(this.caseId), Optional.empty(),
				Optional.of(TODAY.plusDays(1)), Optional.empty()), Long.MAX_VALUE))
			.as("tomorrow")
			.isEmpty();
	}

	@Test
	void theTrialBalanceGrowsByWhatIsBookedAndBalances() {
		long before = held();
		assess("assess:1");
		pay(500000, "ref-1");
		assertThat(held()).isEqualTo(before + 500000);
		assertThat(this.books.trialBalance(List.of(MARKET), TODAY)).singleElement()
			.satisfies((balance) -> assertThat(balance.debitFen()).isEqualTo(balance.creditFen()));
	}

	@Test
	void aDepositGrowsOlder() {
		long young = cases(HeldSince.Age.QUARTER);
		long old = casesLater(HeldSince.Age.YEAR);
		assess("assess:1");
		pay(500000, "ref-1");
		assertThat(cases(HeldSince.Age.QUARTER)).isEqualTo(young + 1);
		assertThat(casesLater(HeldSince.Age.YEAR)).isEqualTo(old + 1);
	}

	/** How many there are when a quarter and a day has passed. */
	private long casesLater(HeldSince.Age age) {
		Walk.later(Duration.ofDays(91));
		long cases = cases(age);
		Walk.later(Duration.ofDays(-91));
		return cases;
	}

	@Test
	void aMonthIsExportedPostingByPosting() {
		assess("assess:1");
		pay(500000, "ref-1");
		List<JournalLine> ours = this.books.month(List.of(MARKET), YearMonth.of(2026, 9))
			.stream()
			.filter((entry) -> entry.caseId().equals(this.caseId))
			.toList();
		String csv = new String(this.table.csv(ours, Locale.SIMPLIFIED_CHINESE), StandardCharsets.UTF_8);
		assertThat(csv.lines()).hasSize(1 + 2 + 4);
		assertThat(csv).contains("分录号", "\"持有的保证金\",\"\",5000.00", this.caseId);
		assertThat(this.books.month(List.of(MARKET), YearMonth.of(2020, 1))).isEmpty();
	}

	@Test
	void onlyFinanceOfTheMarketReadsIt() {
		assess("assess:1");
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("clerk-of-books", StaffGroup.FINANCE);
		staff.hireElsewhere("clerk-of-books-elsewhere", StaffGroup.FINANCE);
		String page = "/staff/books?caseId=" + this.caseId;
		Visitor clerk = Visitor.staff(this.port, "clerk-of-books");
		assertThat(clerk.get(page + "&account=OWED").body()).contains("/staff/cases/" + this.caseId, "5,000.00");
		assertThat(clerk.get("/staff/books/balance?day=2026-09-21").body()).contains("待缴保证金", "导出 2026-09");
		HttpResponse<String> month = clerk.get("/staff/books/2026-09.csv");
		assertThat(month.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		assertThat(month.body()).contains(this.caseId);
		assertThat(clerk.get(page + "&from=yesterday").statusCode()).isEqualTo(400);
		Visitor elsewhere = Visitor.staff(this.port, "clerk-of-books-elsewhere");
		assertThat(elsewhere.get(page).body()).doesNotContain("/staff/cases/" + this.caseId);
		assertThat(elsewhere.get(page + "&market=" + MARKET).statusCode()).isEqualTo(404);
		assertThat(elsewhere.get("/staff/books/2026-09.csv").body()).doesNotContain(this.caseId);
	}

	private JournalQuery query(Optional<LedgerAccount> account) {
		return new JournalQuery(List.of(MARKET), Optional.of(this.caseId), account, Optional.of(TODAY),
				Optional.of(TODAY));
	}

	private long held() {
		return this.books.trialBalance(List.of(MARKET), TODAY)
			.stream()
			.flatMap((balance) -> balance.lines().stream())
			.filter((line) -> line.account() == LedgerAccount.HELD)
			.mapToLong(TrialBalance.Line::balanceFen)
			.sum();
	}

	private long cases(HeldSince.Age age) {
		return this.books.ageing(List.of(MARKET))
			.stream()
			.filter((one) -> one.age() == age)
			.mapToLong(HeldSince::cases)
			.sum();
	}

}
