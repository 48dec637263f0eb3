package org.ruzhu.platform.notice.channel;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Alibaba Cloud's wire format: parameters signed with HMAC-SHA1. */
class AlibabaSmsTest extends SuppliersTest {

	private static final String TAKEN = "{\"Message\":\"OK\",\"RequestId\":\"R-1\",\"Code\":\"OK\",\"BizId\":\"B-1\"}";

	@Override
	String name() {
		return "alibaba";
	}

	/** Repeated, for some signatures have letters that addresses escape. */
	@RepeatedTest(6)
	void aTextLeavesWithItsTemplateAndFactsProperlySigned() throws GeneralSecurityException {
		this.supplier.answers(TAKEN);

		with((sms) -> assertThat(sms.send(approval())).isTrue());

		Map<String, String> asked = asked();
		String signature = asked.remove("Signature");
		assertThat(signature).isEqualTo(sign(asked));
		assertThat(asked).containsEntry("Action", "SendSms")
			.containsEntry("AccessKeyId", "KEY-1")
			.containsEntry("PhoneNumbers", "13800001234")
			.containsEntry("SignName", "云市场")
			.containsEntry("TemplateCode", "T-2")
			.containsEntry("TemplateParam", "{\"market\":\"腾讯云云市场\",\"caseId\":\"APP-2026-000017\"}");
	}

	@Test
	void aMarketMayHaveTemplatesAndAnAccountOfItsOwn() {
		this.supplier.answers(TAKEN);

		with((sms) -> sms.send(code(MOBILE)), "ruzhu.sms.markets.tencent-classic.templates.mobile-code-zh=T-9",
				"ruzhu.sms.markets.tencent-classic.account.signature=腾讯云市场");

		assertThat(asked()).containsEntry("TemplateCode", "T-9")
			.containsEntry("SignName", "腾讯云市场")
			.containsEntry("AccessKeyId", "KEY-1");
	}

	@ParameterizedTest
	@CsvSource({ "+8613800001234,13800001234", "13800001234,13800001234", "+447400123456,447400123456",
			"+85251234567,85251234567" })
	void numbersAreWrittenAsAlibabaReadsThem(String mobile, String written) {
		this.supplier.answers(TAKEN);

		with((sms) -> sms.send(code(mobile)));

		assertThat(asked()).containsEntry("PhoneNumbers", written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "isv.MOBILE_NUMBER_ILLEGAL", "isv.SMS_TEMPLATE_ILLEGAL", "isv.SMS_SIGNATURE_ILLEGAL",
			"isv.BLACK_KEY_CONTROL_LIMIT", "isv.PARAM_LENGTH_LIMIT" })
	void whatIsRefusedForGoodIsNotTriedAgain(String code) {
		this.supplier
			.answers("{\"Message\":\"for +8613800001234\",\"RequestId\":\"R-1\",\"Code\":\"%s\"}".formatted(code));

		with((sms) -> assertThatExceptionOfType(UndeliverableException.class).isThrownBy(() -> sms.send(code(MOBILE)))
			.withMessage("alibaba: [%s]", code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "isv.BUSINESS_LIMIT_CONTROL", "isv.DAY_LIMIT_CONTROL", "isv.AMOUNT_NOT_ENOUGH",
			"isp.SYSTEM_ERROR", "Throttling.User", "SignatureDoesNotMatch" })
	void whatMayPassIsTriedLater(String code) {
		this.supplier.answers("{\"Message\":\"later\",\"RequestId\":\"R-1\",\"Code\":\"%s\"}".formatted(code));

		with((sms) -> assertThatIllegalStateException().isThrownBy(() -> sms.send(code(MOBILE)))
			.withMessage("alibaba: [%s]", code));
		assertThat(this.supplier.asked()).hasSize(1);
	}

	private Map<String, String> asked() {
		Map<String, String> all = new TreeMap<>();
		SmsSupplier.Asked last = this.supplier.last();
		for (String encoded : new String[] { last.query(), last.body() }) {
			last.parameters(encoded)
				.toSingleValueMap()
				.forEach((name, value) -> all.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8)));
		}
		return all;
	}

	private static String sign(Map<String, String> parameters) throws GeneralSecurityException {
		String canonical = parameters.entrySet()
			.stream()
			.map((parameter) -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
			.collect(Collectors.joining("&"));
		Mac mac = Mac.getInstance("HmacSHA1");
		mac.init(new SecretKeySpec((SECRET + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
		byte[] signature = mac.doFinal(("POST&%2F&" + encode(canonical)).getBytes(StandardCharsets.UTF_8));
		return Base64.getEncoder().encodeToString(signature);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8)
			.replace("+", "%20")
			.replace("*", "%2A")
			.replace("%7E", "~");
	}

}
