package org.ruzhu.platform.security;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who guesses waits, who is dismissed is out, and nobody is locked out by a stranger. */
@RuzhuTest
class LoginLimitsTest {

	private static final String STAFF = "limits-reviewer";

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private LoginAttempts attempts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@LocalServerPort
	private int port;

	@BeforeEach
	void hire() {
		new StaffOfTheTest(this.identity, this.filters).hire(STAFF, StaffGroup.REVIEWERS);
	}

	@AfterEach
	void forget() {
		ClockUtil.reset();
		this.jdbc.sql("delete from login_failure").update();
		this.identity.deleteUser(STAFF);
		this.jdbc.sql("delete from ACT_RU_AUTHORIZATION where USER_ID_ = ?").param(STAFF).update();
	}

	@Test
	void sixtyGuessesAtOnceAreFive() {
		List<Integer> answers = atOnce(60, (number) -> guess(STAFF));

		assertThat(answers).filteredOn((status) -> status == 401).hasSize(5);
		assertThat(answers).filteredOn((status) -> status == 429).hasSize(55);
	}

	@Test
	void aProgramWhoseFirstRequestsComeAtOnceIsNoGuesser() {
		assertThat(atOnce(30, (number) -> ask(STAFF))).containsOnly(200);
	}

	@Test
	void aClockThatIsSetBackALittleMakesNobodyWait() {
		assertThat(ask(STAFF)).isEqualTo(200);
		letPass(Duration.ofMinutes(-5));
		assertThat(ask(STAFF)).isEqualTo(200);
	}

	@Test
	void theWaitsGrowAndEndByThemselves() {
		fail(5);
		assertThat(Visitor.program(this.port, STAFF).get("/engine-rest/task").headers().firstValue("Retry-After"))
			.hasValue("30");

		letPass(Duration.ofSeconds(31));
		assertThat(guess(STAFF)).isEqualTo(401);
		letPass(Duration.ofSeconds(31));
		assertThat(guess(STAFF)).isEqualTo(429);
		letPass(Duration.ofSeconds(30));
		assertThat(ask(STAFF)).isEqualTo(200);
	}

	@Test
	void evenManyFailuresAreOverAfterAQuarterOfAnHour() {
		for (int i = 0; i < 12; i++) {
			guess(STAFF);
			letPass(Duration.ofMinutes(15));
		}

		assertThat(ask(STAFF)).isEqualTo(200);
		User user = this.identity.createUserQuery().userId(STAFF).singleResult();
		assertThat(user).hasFieldOrPropertyWithValue("attempts", 0)
			.hasFieldOrPropertyWithValue("lockExpirationTime", null);
	}

	@Test
	void aLockThatTheEngineWroteOnceHoldsNobodyUp() {
		this.jdbc.sql("update ACT_ID_USER set ATTEMPTS_ = 10, LOCK_EXP_TIME_ = ? where ID_ = ?")
			.params(Timestamp.from(this.clock.instant().plus(Duration.ofDays(1))), STAFF)
			.update();

		assertThat(ask(STAFF)).isEqualTo(200);
	}

	@Test
	void aStrangersGuessesDoNotMakeTheOwnerWaitAtAnotherAddress() {
		for (int i = 0; i < 5; i++) {
			assertThat(from("203.0.113.7", "wrong")).isEqualTo(401);
		}

		assertThat(from("198.51.100.4, 203.0.113.7", StaffOfTheTest.PASSWORD)).isEqualTo(429);
		assertThat(from("203.0.113.7, 203.0.113.8", StaffOfTheTest.PASSWORD)).isEqualTo(200);
		assertThat(ask(STAFF)).isEqualTo(200);
	}

	@Test
	void anAddressThatTriesManyAccountsWaitsWhateverTheAccount() {
		for (int account = 0; account < 20; account++) {
			failAt("2001:db8:1:2::" + Integer.toHexString(account), "staff:somebody" + account, 1);
		}

		assertThatExceptionOfType(TooManyAttemptsException.class)
			.isThrownBy(() -> this.attempts.begin("staff:anybody", "2001:db8:1:2:ffff::1"));
		assertThat(this.attempts.begin("staff:anybody", "2001:db8:1:3::1")).isNotNull();
		assertThat(this.attempts.begin("staff:anybody", "::ffff:203.0.113.8")).isNotNull();
	}

	@Test
	void whoHasOneAccountCannotBuyGuessesAtOthersWithIt() {
		for (int account = 0; account < 19; account++) {
			failAt("203.0.113.9", "staff:somebody" + account, 1);
		}
		this.attempts.succeed(this.attempts.begin("staff:own", "203.0.113.9"));
		failAt("203.0.113.9", "staff:last", 1);

		assertThatExceptionOfType(TooManyAttemptsException.class)
			.isThrownBy(() -> this.attempts.begin("staff:own", "203.0.113.9"));
	}

	@Test
	void everyDoorCountsTheSameGuesses() {
		fail(2);
		Visitor.program(this.port, STAFF, "wrong").get("/actuator/prometheus");
		Visitor.program(this.port, STAFF, "wrong").get("/api/v1/marketplace/any/orders");
		logIn("/staff/login", Map.of("username", STAFF, "password", "wrong"));

		assertThat(guess(STAFF)).isEqualTo(429);
		HttpResponse<String> marketplace = Visitor.program(this.port, STAFF).get("/api/v1/marketplace/any/orders");
		assertThat(marketplace.statusCode()).isEqualTo(429);
		assertThat(marketplace.body()).contains("Retry-After");
		assertThat(logIn("/staff/login", Map.of("username", STAFF, "password", StaffOfTheTest.PASSWORD)))
			.contains("/staff/login?wait=");
	}

	@Test
	void theEnginesOwnDoorsCheckNoPasswords() {
		Visitor program = Visitor.program(this.port, STAFF);
		String guess = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(STAFF, StaffOfTheTest.PASSWORD);

		assertThat(program.post("/engine-rest/identity/verify", guess).statusCode()).isEqualTo(403);
		assertThat(program.post("/engine-rest/identity/verif%79", guess).statusCode()).isEqualTo(403);
		assertThat(staff().post("/camunda/api/engine/engine/default/identity/verify", guess).statusCode())
			.isEqualTo(403);
		assertThat(staff()
			.form("/camunda/api/admin/auth/user/default/login/admin",
					Map.of("username", STAFF, "password", StaffOfTheTest.PASSWORD))
			.statusCode()).isEqualTo(403);
	}

	@Test
	void onesOwnPasswordIsNotGuessedWhereItIsChanged() {
		Visitor program = Visitor.program(this.port, STAFF);
		List<Integer> answers = IntStream.range(0, 6)
			.map((number) -> changePassword(program, "wrong" + number))
			.boxed()
			.toList();

		assertThat(answers).containsExactly(400, 400, 400, 400, 400, 429);
		letPass(Duration.ofSeconds(31));
		assertThat(changePassword(program, StaffOfTheTest.PASSWORD)).isEqualTo(204);
		assertThat(this.identity.checkPassword(STAFF, "another-password-2026")).isTrue();
	}

	@Test
	void thePageSaysUntilWhenOneWaits() {
		fail(5);
		Visitor person = new Visitor(this.port).with("Accept-Language", "en");
		HttpResponse<String> answer = person.submit("/staff/login",
				Map.of("username", STAFF, "password", StaffOfTheTest.PASSWORD));
		String page = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");

		HttpResponse<String> told = person.get(page);
		assertThat(told.statusCode()).isEqualTo(429);
		assertThat(told.body()).contains("please try again here after", "in about 1 minute.");
		letPass(Duration.ofMinutes(1));
		assertThat(person.get(page).statusCode()).isEqualTo(200);
	}

	@Test
	void whoLosesAGroupAMarketOrThePasswordIsOutWithinHalfAMinute() {
		for (Runnable change : List.<Runnable>of(() -> this.identity.createMembership(STAFF, "finance"),
				() -> this.identity.deleteTenantUserMembership("tencent-classic", STAFF),
				() -> setPassword("another-password-2026"))) {
			setPassword(StaffOfTheTest.PASSWORD);
			letPass(Duration.ofMinutes(1));
			Visitor person = staff();
			assertThat(person.get("/staff").statusCode()).isEqualTo(200);
			assertThat(person.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);

			change.run();
			letPass(Duration.ofSeconds(31));

			assertThat(person.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
			assertThat(person.get("/staff").statusCode()).isEqualTo(302);
		}
		assertThat(ask(STAFF)).isEqualTo(401);
	}

	@Test
	void whoIsDeletedIsOutOfEverything() {
		Visitor person = staff();
		assertThat(ask(STAFF)).isEqualTo(200);

		this.jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ?").param(STAFF).update();
		this.jdbc.sql("delete from ACT_ID_TENANT_MEMBER where USER_ID_ = ?").param(STAFF).update();
		this.jdbc.sql("delete from ACT_ID_USER where ID_ = ?").param(STAFF).update();
		letPass(Duration.ofSeconds(31));

		assertThat(ask(STAFF)).isEqualTo(401);
		assertThat(person.get("/staff").statusCode()).isEqualTo(302);
		assertThat(person.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
	}

	@Test
	void aWrongPasswordMakesTheRightOneBeCheckedAgain() {
		ask(STAFF);
		fail(5);

		assertThat(ask(STAFF)).isEqualTo(429);
	}

	@Test
	void aPasswordOfTheStaffIsLongUnknownAndNotOnesName() {
		Visitor program = Visitor.program(this.port, STAFF).with("Accept-Language", "zh-CN");
		for (Map.Entry<String, String> refused : Map
			.of("short-1", "至少需要 10 个字符", "Password-2026", "人人都知道", STAFF + "-9", "不能包含用户名", "onlyletters", "太简单")
			.entrySet()) {
			HttpResponse<String> answer = putPassword(program, refused.getKey(), StaffOfTheTest.PASSWORD);
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains(refused.getValue());
		}
		String newcomer = "{\"profile\":{\"id\":\"limits-new\"},\"credentials\":{\"password\":\"limits-new-1\"}}";
		assertThat(program.post("/engine-rest/user/create", newcomer).statusCode()).isEqualTo(422);
		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> setPassword("Password-2026"));
		assertThat(program.post("/engine-rest/identity/password-policy", "{\"password\":\"Password-2026\"}").body())
			.contains("no password that everybody knows", "\"valid\":false");
	}

	@Test
	void aHashOfTheEngineOpensOnceMoreAndIsReplacedByAStrongOne() {
		this.jdbc.sql("update ACT_ID_USER set PWD_ = ?, SALT_ = 'salt' where ID_ = ?")
			.params("{SHA-512}" + new Sha512HashDigest().encrypt(StaffOfTheTest.PASSWORD + "salt"), STAFF)
			.update();
		letPass(Duration.ofMinutes(2));

		Visitor person = staff();
		letPass(Duration.ofMinutes(2));

		assertThat(person.get("/staff").statusCode()).isEqualTo(200);
		assertThat(this.identity.createUserQuery().userId(STAFF).singleResult().getPassword())
			.startsWith("{bcrypt-sha256}$2a$");
		assertThat(ask(STAFF)).isEqualTo(200);
		assertThat(guess(STAFF)).isEqualTo(401);
	}

	@Test
	void namesThatNobodyCanHaveAreNobodys() {
		for (String name : List.of("x".repeat(5000), "' or 1=1", "人")) {
			assertThat(guess(name)).isEqualTo(401);
			assertThat(logIn("/staff/login", Map.of("username", name, "password", "wrong"))).endsWith("?error");
		}
		assertThat(guess("a\u0000b")).isEqualTo(401);
	}

	private int changePassword(Visitor program, String own) {
		return putPassword(program, "another-password-2026", own).statusCode();
	}

	private HttpResponse<String> putPassword(Visitor program, String wanted, String own) {
		return program.send(program.request("/engine-rest/user/" + STAFF + "/credentials")
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers
				.ofString("{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(wanted, own))));
	}

	private void setPassword(String password) {
		User user = this.identity.createUserQuery().userId(STAFF).singleResult();
		user.setPassword(password);
		this.identity.saveUser(user);
	}

	private void fail(int times) {
		for (int i = 0; i < times; i++) {
			assertThat(guess(STAFF)).isEqualTo(401);
		}
	}

	private void failAt(String address, String account, int times) {
		for (int i = 0; i < times; i++) {
			this.attempts.begin(account, address);
		}
	}

	private int from(String chain, String password) {
		return Visitor.program(this.port, STAFF, password)
			.with("X-Forwarded-For", chain)
			.get("/engine-rest/task")
			.statusCode();
	}

	private int guess(String name) {
		return Visitor.program(this.port, name, "wrong").get("/engine-rest/task").statusCode();
	}

	private int ask(String name) {
		return Visitor.program(this.port, name).get("/engine-rest/task").statusCode();
	}

	private Visitor staff() {
		return Visitor.staff(this.port, STAFF);
	}

	private String logIn(String page, Map<String, String> answers) {
		return new Visitor(this.port).submit(page, answers).headers().firstValue("Location").orElse("");
	}

	private void letPass(Duration time) {
		ClockUtil.setCurrentTime(Date.from(this.clock.instant().plus(time)));
	}

	private static List<Integer> atOnce(int times, Function<Integer, Integer> request) {
		ExecutorService people = Executors.newFixedThreadPool(times);
		try {
			List<CompletableFuture<Integer>> answers = IntStream.range(0, times)
				.mapToObj((number) -> CompletableFuture.supplyAsync(() -> request.apply(number), people))
				.toList();
			return answers.stream().map(CompletableFuture::join).toList();
		}
		finally {
			people.shutdown();
		}
	}

}
