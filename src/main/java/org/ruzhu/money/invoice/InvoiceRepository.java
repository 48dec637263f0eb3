package org.ruzhu.money.invoice;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface InvoiceRepository extends ListCrudRepository<Invoice, Long> {

	List<Invoice> findByCaseIdOrderByIdDesc(String caseId);

	boolean existsByNumber(String number);

}
