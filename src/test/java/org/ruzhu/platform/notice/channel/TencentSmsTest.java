package org.ruzhu.platform.notice.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Tencent Cloud's wire format: JSON signed with TC3-HMAC-SHA256. */
class TencentSmsTest extends SuppliersTest {

	private static final Pattern AUTHORIZATION = Pattern
		.compile("TC3-HMAC-SHA256 Credential=KEY-1/(.+?)/sms/tc3_request, "
				+ "SignedHeaders=content-type;host, Signature=([0-9a-f]{64})");

	@Override
	String name() {
		return "tencent";
	}

	/** Repeated, for some signatures have letters that addresses escape. */
	@RepeatedTest(6)
	void aTextLeavesWithItsTemplateAndFactsProperlySigned() throws GeneralSecurityException {
		this.supplier.answers(answer("Ok"));

		with((sms) -> assertThat(sms.send(approval())).isTrue());

		assertThat(asked()).containsEntry("PhoneNumberSet", List.of("+8613800001234"))
			.containsEntry("SmsSdkAppId", "1400001")
			.containsEntry("SignName", "云市场")
			.containsEntry("TemplateId", "T-2")
			.containsEntry("TemplateParamSet", List.of("腾讯云云市场", "APP-2026-000017"));
		SmsSupplier.Asked last = this.supplier.last();
		Matcher authorization = AUTHORIZATION.matcher(last.headers().getFirst("Authorization"));
		assertThat(authorization.matches()).isTrue();
		long timestamp = Long.parseLong(last.headers().getFirst("X-TC-Timestamp"));
		assertThat(authorization.group(1)).isEqualTo(Instant.ofEpochSecond(timestamp).toString().substring(0, 10));
		assertThat(authorization.group(2)).isEqualTo(sign(authorization.group(1), timestamp, last.body()));
	}

	@Test
	void factsGoInTheOrderThatIsSet() {
		this.supplier.answers(answer("Ok"));

		with((sms) -> sms.send(approval()), "ruzhu.sms.parameters.application-approved=caseId,market");

		assertThat(asked()).containsEntry("TemplateParamSet", List.of("APP-2026-000017", "腾讯云云市场"));
	}

	@ParameterizedTest
	@CsvSource({ "+8613800001234,+8613800001234", "13800001234,+8613800001234", "+447400123456,+447400123456",
			"+12015550123,+12015550123" })
	void numbersAreWrittenAsTencentReadsThem(String mobile, String written) {
		this.supplier.answers(answer("Ok"));

		with((sms) -> sms.send(code(mobile)));

		assertThat(asked()).containsEntry("PhoneNumberSet", List.of(written));
	}

	@ParameterizedTest
	@ValueSource(strings = { "InvalidParameterValue.IncorrectPhoneNumber", "FailedOperation.PhoneNumberInBlacklist",
			"FailedOperation.TemplateIncorrectOrUnapproved", "FailedOperation.SignatureIncorrectOrUnapproved" })
	void whatIsRefusedForGoodIsNotTriedAgain(String code) {
		this.supplier.answers(answer(code));

		with((sms) -> assertThatExceptionOfType(UndeliverableException.class).isThrownBy(() -> sms.send(code(MOBILE)))
			.withMessage("tencent: [%s]", code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "LimitExceeded.PhoneNumberThirtySecondLimit", "LimitExceeded.PhoneNumberDailyLimit",
			"FailedOperation.InsufficientBalanceInSmsPackage", "InternalError.SendAndRecvFail" })
	void whatMayPassIsTriedLater(String code) {
		this.supplier.answers(answer(code));

		with((sms) -> assertThatIllegalStateException().isThrownBy(() -> sms.send(code(MOBILE)))
			.withMessage("tencent: [%s]", code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "RequestLimitExceeded", "AuthFailure.SignatureFailure" })
	void whatTheGatewayRefusesIsTriedLater(String code) {
		this.supplier.answers(
				"{\"Response\":{\"Error\":{\"Code\":\"%s\",\"Message\":\"no\"},\"RequestId\":\"R\"}}".formatted(code));

		with((sms) -> assertThatIllegalStateException().isThrownBy(() -> sms.send(code(MOBILE)))
			.withMessage("tencent: [%s]", code));
	}

	private static String answer(String code) {
		return """
				{"Response":{"SendStatusSet":[{"SerialNo":"S-1","PhoneNumber":"+8613800001234","Fee":1,
				"Code":"%s","Message":"about +8613800001234"}],"RequestId":"R-1"}}""".formatted(code);
	}

	private Map<String, Object> asked() {
		try {
			return new ObjectMapper().readValue(this.supplier.last().body(), new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String sign(String date, long timestamp, String body) throws GeneralSecurityException {
		String request = "POST\n/\n\ncontent-type:application/json; charset=utf-8\nhost:sms.tencentcloudapi.com\n\n"
				+ "content-type;host\n" + sha256(body);
		String text = "TC3-HMAC-SHA256\n%d\n%s/sms/tc3_request\n%s".formatted(timestamp, date, sha256(request));
		byte[] key = hmac(hmac(hmac(("TC3" + SECRET).getBytes(StandardCharsets.UTF_8), date), "sms"), "tc3_request");
		return HexFormat.of().formatHex(hmac(key, text));
	}

	private static String sha256(String text) throws GeneralSecurityException {
		return HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(key, "HmacSHA256"));
		return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
	}

}
