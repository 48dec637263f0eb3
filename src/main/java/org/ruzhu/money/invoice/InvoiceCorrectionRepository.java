package org.ruzhu.money.invoice;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

interface InvoiceCorrectionRepository extends ListCrudRepository<InvoiceCorrection, Long> {

	List<InvoiceCorrection> findByCaseIdOrderByIdDesc(String caseId);

	Optional<InvoiceCorrection> findFirstByInvoiceIdOrderByIdDesc(long invoiceId);

	boolean existsByNumber(String number);

}
