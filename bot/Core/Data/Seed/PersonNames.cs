namespace BijliMitra.Core.Data.Seed;

/// <summary>Names as they are met in Noida, in both scripts, so combined that first name and surname go together.</summary>
internal static class PersonNames
{
    private static readonly TwoScripts[] Men = TwoScripts.List(
        "Ramesh रमेश|Suresh सुरेश|Rajesh राजेश|Mukesh मुकेश|Dinesh दिनेश|Mahendra महेंद्र|Sanjay संजय|Vijay विजय|Ajay अजय|" +
        "Anil अनिल|Sunil सुनील|Manoj मनोज|Pramod प्रमोद|Vinod विनोद|Rakesh राकेश|Naresh नरेश|Amit अमित|Sumit सुमित|Rohit रोहित|" +
        "Mohit मोहित|Deepak दीपक|Pankaj पंकज|Neeraj नीरज|Ashok अशोक|Alok आलोक|Vivek विवेक|Arvind अरविंद|Brijesh बृजेश|" +
        "Gopal गोपाल|Satish सतीश|Yogesh योगेश|Devendra देवेंद्र|Jitendra जितेंद्र|Narendra नरेंद्र|Surendra सुरेंद्र|" +
        "Dharmendra धर्मेंद्र|Om Prakash ओमप्रकाश|Ram Kishan रामकिशन|Shyam Lal श्यामलाल|Nitin नितिन|Gaurav गौरव|Saurabh सौरभ|" +
        "Abhishek अभिषेक|Kuldeep कुलदीप");

    private static readonly TwoScripts[] Women = TwoScripts.List(
        "Anita अनीता|Kavita कविता|Savita सविता|Geeta गीता|Seema सीमा|Reena रीना|Rekha रेखा|Usha उषा|Pushpa पुष्पा|Kamla कमला|" +
        "Vimla विमला|Nirmala निर्मला|Poonam पूनम|Neelam नीलम|Suman सुमन|Kiran किरण|Manju मंजू|Anju अंजू|Ritu रितु|" +
        "Preeti प्रीति|Jyoti ज्योति|Pooja पूजा|Priyanka प्रियंका|Neha नेहा|Shalini शालिनी|Archana अर्चना|Vandana वंदना|" +
        "Rajni रजनी|Sarita सरिता|Babita बबीता|Mamta ममता|Shashi शशि|Urmila उर्मिला|Laxmi लक्ष्मी");

    private static readonly TwoScripts[] Surnames = TwoScripts.List(
        "Sharma शर्मा|Verma वर्मा|Gupta गुप्ता|Agarwal अग्रवाल|Singh सिंह|Yadav यादव|Chauhan चौहान|Tyagi त्यागी|Bhati भाटी|" +
        "Nagar नागर|Awana अवाना|Chaudhary चौधरी|Mishra मिश्रा|Pandey पांडेय|Tiwari तिवारी|Shukla शुक्ला|Dubey दुबे|" +
        "Tripathi त्रिपाठी|Srivastava श्रीवास्तव|Saxena सक्सेना|Mathur माथुर|Rawat रावत|Negi नेगी|Bisht बिष्ट|Joshi जोशी|" +
        "Pal पाल|Prajapati प्रजापति|Saini सैनी|Kashyap कश्यप|Rajput राजपूत|Bansal बंसल|Goel गोयल|Mittal मित्तल|Jain जैन|" +
        "Arora अरोड़ा|Khanna खन्ना|Malhotra मल्होत्रा|Kumar कुमार|Lal लाल|Jha झा");

    private static readonly TwoScripts[] MuslimMen = TwoScripts.List(
        "Mohammad Arif मोहम्मद-आरिफ|Salim सलीम|Nasir नासिर|Shahid शाहिद|Wasim वसीम|Rashid राशिद|Javed जावेद|Irfan इरफान|" +
        "Asif आसिफ|Akram अकरम|Zakir जाकिर|Yusuf यूसुफ|Faizan फैजान|Tariq तारिक");

    private static readonly TwoScripts[] MuslimWomen = TwoScripts.List(
        "Shabana शबाना|Rukhsana रुखसाना|Nasreen नसरीन|Parveen परवीन|Shaheen शाहीन|Rehana रेहाना|Tabassum तबस्सुम|Yasmeen यासमीन");

    private static readonly TwoScripts[] MuslimSurnames = TwoScripts.List(
        "Khan खान|Ansari अंसारी|Siddiqui सिद्दीकी|Qureshi कुरैशी|Saifi सैफी|Malik मलिक|Ahmad अहमद|Ali अली");

    private static readonly TwoScripts[] SikhMen = TwoScripts.List(
        "Gurpreet गुरप्रीत|Harpreet हरप्रीत|Jaswinder जसविंदर|Manjit मंजीत|Balbir बलबीर|Amarjeet अमरजीत|Paramjit परमजीत");

    /// <summary>
    /// A name. <paramref name="family"/> draws what a household shares, <paramref name="person"/> what is the person's own.
    /// </summary>
    public static TwoScripts Draw(Ids family, Ids person)
    {
        var (community, surname) = (family.Number(0, 100), family.Number(0, 1000));
        var woman = person.Number(0, 100) < 35;
        return community switch
        {
            < 80 when woman && surname % 5 == 0 => Join(Pick(Women, person), new("Devi", "देवी")),
            < 80 => Join(Pick(woman ? Women : Men, person), Surnames[surname % Surnames.Length]),
            < 95 when woman && surname % 3 == 0 => Join(Pick(MuslimWomen, person), new("Begum", "बेगम")),
            < 95 => Join(Pick(woman ? MuslimWomen : MuslimMen, person), MuslimSurnames[surname % MuslimSurnames.Length]),
            _ => Join(Pick(SikhMen, person), woman ? new("Kaur", "कौर") : new("Singh", "सिंह")),
        };
    }

    private static TwoScripts Pick(TwoScripts[] names, Ids draws) => names[draws.Number(0, names.Length)];

    private static TwoScripts Join(TwoScripts first, TwoScripts last) =>
        new($"{first.English} {last.English}", $"{first.Hindi.Replace('-', ' ')} {last.Hindi}");
}
